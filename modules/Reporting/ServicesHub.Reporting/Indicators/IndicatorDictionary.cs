using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Reporting.Indicators;

/// <summary>The indicators that reporting computes, each version with the day from which it holds.</summary>
internal static class IndicatorDictionary
{
    private static readonly Lazy<IReadOnlyList<IndicatorDefinition>> Rows = new(() => EmbeddedCsv.Read("indicators.csv", Read));

    public static IReadOnlyList<IndicatorDefinition> On(DateOnly day) =>
        [.. Rows.Value.Where(d => d.ValidFrom <= day).GroupBy(d => d.Code).Select(versions => versions.MaxBy(d => d.ValidFrom)!).OrderBy(d => d.Code, StringComparer.Ordinal)];

    public static IndicatorDefinition? Find(string? code, DateOnly day) =>
        On(day).FirstOrDefault(d => string.Equals(d.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static IndicatorDefinition Read(CsvRow row) => new(
        row["code"],
        row.Integer("version"),
        row.Day("valid_from"),
        new LocalizedText(row["title_it"], row["title_en"]),
        new LocalizedText(row["unit_it"], row["unit_en"]),
        Enum.Parse<IndicatorDirection>(row["direction"]),
        Enum.Parse<IndicatorCount>(row["counts"]),
        row["source"],
        row.TextOrNull("slice_dimension") is { } dimension ? new CategorySlice(dimension, row["slice_category"]) : null,
        row["disaggregations"].Split('|'),
        row.TextOrNull("denominator"),
        new LocalizedText(row["definition_it"], row["definition_en"]),
        new LocalizedText(row["definition_source_it"], row["definition_source_en"]));
}
