using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>What the search in a module came to.</summary>
/// <param name="Module">Title of the module.</param>
/// <param name="Groups">What it found, by kind; not available when the module did not answer in time.</param>
public sealed record ModuleHits(LocalizedText Module, ModuleAnswer<IReadOnlyList<FoundGroup>> Groups);
