using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>An indicator of the province's catalogue, before a plan gives it targets.</summary>
internal sealed record IndicatorDefinition(
    string Code, LocalizedText Title, LocalizedText Unit, IndicatorDirection Direction, IndicatorCount Counts, string? Source)
{
    public PlanIndicator With(IReadOnlyList<YearTarget> targets) => new(Code, Title, Unit, Direction, Counts, Source, targets);
}
