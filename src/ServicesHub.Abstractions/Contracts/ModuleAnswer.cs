using System.Diagnostics.CodeAnalysis;

namespace ServicesHub.Abstractions;

/// <summary>
/// What a module answered another, or that it was not available: off, not running, or silent. A module that asks cannot
/// tell whether the other shares its process.
/// </summary>
/// <typeparam name="T">What was asked for.</typeparam>
public readonly record struct ModuleAnswer<T>
{
    private readonly T? value;

    internal ModuleAnswer(T value) => (this.value, IsAvailable) = (value, true);

    /// <summary>True when the module answered.</summary>
    public bool IsAvailable { get; }

    /// <summary>Gives what the module answered.</summary>
    public bool Has([MaybeNullWhen(false)] out T answer)
    {
        answer = value!;
        return IsAvailable;
    }

    /// <summary>What the module answered, or <paramref name="other"/> when it was not available.</summary>
    public T Or(T other) => IsAvailable ? value! : other;

    /// <summary>The answer of a module that is there.</summary>
    public static implicit operator ModuleAnswer<T>(T value) => new(value);
}
