using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Indicators;

/// <summary>The dimensions and the categories into which their codes fall.</summary>
internal static class Dimensions
{
    private const string AnyCode = "*";

    private static readonly Lazy<IReadOnlyList<Dimension>> Rows = new(() => EmbeddedCsv.Read("dimensions.csv", row => new Dimension(
        row["code"], new LocalizedText(row["title_it"], row["title_en"]), row["fact_key"], row["of_fact"] == "last", row["names"])));

    private static readonly Lazy<IReadOnlyList<(string Dimension, string Code, string Category, LocalizedText Title)>> Categories = new(() =>
        EmbeddedCsv.Read("dimension-categories.csv", row => (row["dimension"], row["code"], row["category"], new LocalizedText(row["title_it"], row["title_en"]))));

    public static Dimension Get(string code) => Rows.Value.Single(d => d.Code == code);

    /// <summary>The category of a code; the code itself where the list does not group it.</summary>
    public static string CategoryOf(Dimension dimension, string? code) => code is null
        ? Dimension.Unknown
        : Categories.Value.Where(c => c.Dimension == dimension.Code && (c.Code == code || c.Code == AnyCode)).OrderBy(c => c.Code == AnyCode).Select(c => c.Category).FirstOrDefault() ?? code;

    public static LocalizedText? TitleOf(Dimension dimension, string category) =>
        Categories.Value.Where(c => c.Dimension == dimension.Code && c.Category == category).Select(c => c.Title).FirstOrDefault();
}
