using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A scheduled job of a module in this process.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Every">How long to wait between two runs.</param>
/// <param name="Type">The class that does it.</param>
/// <param name="ModuleId">The module it belongs to.</param>
internal sealed record JobDescription(string Name, TimeSpan Every, Type Type, string ModuleId)
{
    /// <summary>Features without which it does not run, beside its module.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>What it does, on screen.</summary>
    public LocalizedText Title { get; init; } = new(Name, Name);
}
