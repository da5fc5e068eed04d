using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Contracts;

/// <summary>The table of citizenships: 197 states, Italy among them, and the three special codes of ISTAT.</summary>
public static class Citizenships
{
    /// <summary>Every citizenship, in the order of the ISTAT codes.</summary>
    public static IReadOnlyList<Citizenship> All { get; } = Load();

    private static readonly Dictionary<string, Citizenship> ByIstat = All.ToDictionary(c => c.Istat);

    private static readonly Dictionary<string, Citizenship> ByBelfiore =
        All.Where(c => c.Belfiore is not null).ToDictionary(c => c.Belfiore!, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Citizenship> ByWord = Words();

    /// <summary>The citizenship with an ISTAT code; null when there is none.</summary>
    public static Citizenship? Find(string? istat) => istat is null ? null : ByIstat.GetValueOrDefault(istat);

    /// <summary>The state with a code of Agenzia delle Entrate (<c>Z343</c>); null when there is none.</summary>
    public static Citizenship? FindByBelfiore(string? belfiore) =>
        belfiore is null ? null : ByBelfiore.GetValueOrDefault(belfiore);

    /// <summary>
    /// Understands what people write: ISTAT code, ISO alpha-3 code, Italian or English name, in any case and with or
    /// without accents.
    /// </summary>
    /// <returns>Null when it is none of them.</returns>
    public static Citizenship? Resolve(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : ByWord.GetValueOrDefault(PlainWords.Of(text));

    private static Dictionary<string, Citizenship> Words()
    {
        var words = new Dictionary<string, Citizenship>();
        foreach (var citizenship in All)
            foreach (var word in WordsOf(citizenship))
                if (!words.TryAdd(PlainWords.Of(word), citizenship) && words[PlainWords.Of(word)] != citizenship)
                    throw new InvalidDataException($"countries.csv: {word} means two states");
        return words;
    }

    private static IEnumerable<string> WordsOf(Citizenship citizenship) =>
        [
            citizenship.Istat,
            .. citizenship.Iso3 is { } iso ? [iso] : Array.Empty<string>(),
            citizenship.Name.It,
            citizenship.Name.En,
            .. citizenship.AlsoCalled,
        ];

    private static IReadOnlyList<Citizenship> Load() =>
        [.. EmbeddedTable.Read(typeof(Citizenships).Assembly, "countries.csv").Select(row => new Citizenship(
            row["istat"],
            row.TextOrNull("belfiore"),
            row.TextOrNull("iso3"),
            new LocalizedText(row["name_it"], row["name_en"]),
            row["also_called"].Split(';', StringSplitOptions.RemoveEmptyEntries),
            row["source"],
            row.Date("checked_on")))];
}
