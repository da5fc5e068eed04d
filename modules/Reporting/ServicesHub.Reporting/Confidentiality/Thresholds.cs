namespace ServicesHub.Reporting.Confidentiality;

/// <summary>How many a frequency must count to be shown (G.U. 14.1.2019 n. 11, Allegato 1 art. 5), as dated data.</summary>
internal static class Thresholds
{
    public const string Norm = "G.U. 14.1.2019 n. 11, Regole deontologiche Sistan, Allegato 1 art. 5";

    private const string EveryTable = "*";

    private static readonly Lazy<IReadOnlyList<(string Dimension, int Threshold, DateOnly ValidFrom)>> Rows = new(() =>
        EmbeddedCsv.Read("thresholds.csv", row => (row["dimension"], row.Integer("threshold"), row.Day("valid_from"))));

    /// <summary>The highest threshold of a table's dimensions on a day.</summary>
    public static int Of(IEnumerable<string> dimensions, DateOnly on) =>
        dimensions.Append(EveryTable).Max(dimension => Rows.Value
            .Where(row => row.Dimension == dimension && row.ValidFrom <= on)
            .OrderBy(row => row.ValidFrom).Select(row => row.Threshold).LastOrDefault());

    public static DateOnly InForceSince(DateOnly on) => Rows.Value.Where(row => row.ValidFrom <= on).Max(row => row.ValidFrom);
}
