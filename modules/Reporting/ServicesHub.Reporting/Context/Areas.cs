using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

/// <summary>What the territories of the datasets are called, and which is that of a province.</summary>
internal static class Areas
{
    private static readonly Lazy<IReadOnlyList<(string Code, string? Province, LocalizedText Title)>> Rows = new(() =>
        EmbeddedCsv.Read("areas.csv", row => (row["code"], row.TextOrNull("province"), new LocalizedText(row["title_it"], row["title_en"]))));

    public static LocalizedText TitleOf(string code) =>
        Rows.Value.Where(a => a.Code == code).Select(a => a.Title).FirstOrDefault() ?? new(code, code);

    public static string? OfProvince(string? istatCode) => Rows.Value.Where(a => a.Province is not null && a.Province == istatCode).Select(a => a.Code).FirstOrDefault();
}
