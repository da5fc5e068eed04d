using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>What one provider of a module found.</summary>
/// <param name="Title">What it finds, in the plural.</param>
/// <param name="Hits">The best hits.</param>
public sealed record FoundGroup(LocalizedText Title, IReadOnlyList<SearchHit> Hits);
