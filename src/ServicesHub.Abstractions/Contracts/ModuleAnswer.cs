namespace ServicesHub.Abstractions;

/// <summary>Makes answers of a module.</summary>
public static class ModuleAnswer
{
    /// <summary>The answer of a module that is there.</summary>
    public static ModuleAnswer<T> Of<T>(T value) => new(value);
}
