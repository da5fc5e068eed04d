using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Reporting.Indicators;

/// <summary>An entry of the dictionary: what an indicator counts and by what it may be shown.</summary>
internal sealed record IndicatorDefinition(
    string Code,
    int Version,
    DateOnly ValidFrom,
    LocalizedText Title,
    LocalizedText Unit,
    IndicatorDirection Direction,
    IndicatorCount Counts,
    string Source,
    CategorySlice? Slice,
    IReadOnlyList<string> Disaggregations,
    string? Denominator,
    LocalizedText Definition,
    LocalizedText DefinitionSource);
