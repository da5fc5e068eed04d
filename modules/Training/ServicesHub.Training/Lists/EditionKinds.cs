using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>The formats of an edition, a closed list of <c>edition-kinds.csv</c>. Those that ended keep their label.</summary>
internal static class EditionKinds
{
    private static readonly IReadOnlyList<DatedRow> Rows = DatedRows.Read("edition-kinds.csv");

    public static bool Has(string? code, DateOnly day) => Rows.Any(row => row["code"] == code && row.HoldsOn(day));

    public static IEnumerable<(string Code, LocalizedText Label)> On(DateOnly day) =>
        Rows.Where(row => row.HoldsOn(day)).Select(row => (row["code"], Text(row)));

    /// <summary>The label of a code; the code itself when it is unknown.</summary>
    public static LocalizedText Label(string code) =>
        Rows.FirstOrDefault(row => row["code"] == code) is { } row ? Text(row) : new LocalizedText(code, code);

    private static LocalizedText Text(DatedRow row) => new(row["label_it"], row["label_en"]);
}
