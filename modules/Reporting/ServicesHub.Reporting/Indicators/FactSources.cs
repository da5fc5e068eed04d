using ServicesHub.Governance.Contracts;

namespace ServicesHub.Reporting.Indicators;

/// <summary>The sources that reporting knows how to count.</summary>
internal static class FactSources
{
    private static readonly Lazy<IReadOnlyList<FactSource>> Rows = new(() => EmbeddedCsv.Read("fact-sources.csv", row => new FactSource(
        row["source"],
        row["module"],
        Countable(Enum.Parse<IndicatorCount>(row["counts"])),
        [.. row["dimensions"].Split('|').Select(Dimensions.Get)],
        row.Integer("first_publication"))));

    public static IReadOnlyList<FactSource> All => Rows.Value;

    public static FactSource? Find(string? name) => All.FirstOrDefault(s => s.Name == name);

    public static FactSource Get(string name) => All.Single(s => s.Name == name);

    /// <summary>Sums need a dominance rule besides the threshold, which no indicator asks for yet.</summary>
    private static IndicatorCount Countable(IndicatorCount counts) => counts != IndicatorCount.MeasureSum
        ? counts
        : throw new InvalidDataException("fact-sources.csv: sums of measures are not published, because suppression here protects counts alone.");
}
