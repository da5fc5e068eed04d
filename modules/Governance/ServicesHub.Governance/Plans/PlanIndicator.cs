using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>An indicator of a measure as the plan has it: a later change of the catalogue does not touch it.</summary>
internal sealed record PlanIndicator(
    string Code,
    LocalizedText Title,
    LocalizedText Unit,
    IndicatorDirection Direction,
    IndicatorCount Counts,
    string? Source,
    IReadOnlyList<YearTarget> Targets)
{
    public decimal? TargetOf(int year) => Targets.FirstOrDefault(t => t.Year == year)?.Value;
}
