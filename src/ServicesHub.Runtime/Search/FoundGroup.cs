using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>What one provider of a module found.</summary>
/// <param name="Title">What it finds, in the plural.</param>
/// <param name="Nothing">What to say when there are no hits.</param>
/// <param name="Next">What to do next; null where there is nothing.</param>
/// <param name="Hits">The best hits.</param>
public sealed record FoundGroup(LocalizedText Title, LocalizedText Nothing, SearchNext? Next, IReadOnlyList<SearchHit> Hits);
