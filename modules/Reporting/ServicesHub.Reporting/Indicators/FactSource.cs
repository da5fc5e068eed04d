using ServicesHub.Governance.Contracts;

namespace ServicesHub.Reporting.Indicators;

/// <summary>A source of facts and the one table, over all its dimensions, from which everything published of it comes.</summary>
internal sealed record FactSource(string Name, string Module, IndicatorCount Counts, IReadOnlyList<Dimension> Dimensions, int FirstPublication);
