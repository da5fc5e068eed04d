using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;
using ServicesHub.Reporting.Contracts;

namespace ServicesHub.Reporting.Indicators;

/// <summary>An indicator in the list: target and actual of a year.</summary>
internal sealed record IndicatorLine(
    string Code, LocalizedText Title, LocalizedText Unit, IndicatorDirection Direction, string Source, IReadOnlyList<string> Disaggregations,
    LocalizedText Definition, LocalizedText DefinitionSource, int DefinitionVersion,
    int Year, TargetState TargetState, PlanTarget? Target, IndicatorActual Actual)
{
    /// <summary>Actual over target; null while either is missing.</summary>
    public decimal? Progress => Target is { Value: > 0 } target && Actual.Value is { } actual ? Math.Round(actual / target.Value, 4) : null;
}
