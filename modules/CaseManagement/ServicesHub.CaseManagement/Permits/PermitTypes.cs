using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>The types of permit, each with its regimes in time.</summary>
internal static class PermitTypes
{
    public const string AsylumApplication = "RIC_ASILO";

    /// <summary>Every regime of every type, in the order of the table.</summary>
    public static IReadOnlyList<PermitType> Regimes { get; } =
        [.. EmbeddedTable.Read(typeof(PermitTypes).Assembly, "permit-types.csv").Select(Type)];

    private static readonly ILookup<string, PermitType> ByCode =
        Regimes.ToLookup(type => type.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> CodeByWord = Words();

    /// <summary>The types of a day, for lists to choose from.</summary>
    public static IReadOnlyList<PermitType> On(DateOnly day) => [.. Regimes.Where(type => type.HoldsOn(day))];

    /// <summary>The regime of a type on a day; null when the type does not exist or not on that day.</summary>
    public static PermitType? Find(string? code, DateOnly day) =>
        code is null ? null : ByCode[code.Trim()].FirstOrDefault(type => type.HoldsOn(day));

    /// <summary>The latest regime of a type; null when there is no such type.</summary>
    public static PermitType? FindLatest(string? code) => code is null ? null : ByCode[code.Trim()].LastOrDefault();

    /// <summary>Understands a code or a label in either language; null when it is neither.</summary>
    public static string? Resolve(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : CodeByWord.GetValueOrDefault(PlainWords.Of(text));

    private static Dictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>();
        foreach (var type in Regimes)
            foreach (var word in new[] { type.Code, type.Label.It, type.Label.En })
                words.TryAdd(PlainWords.Of(word), type.Code);
        return words;
    }

    private static PermitType Type(TableRow row) => new()
    {
        Code = row["code"],
        Label = new LocalizedText(row["label_it"], row["label_en"]),
        Family = row["family"],
        Access = PermitWords.Access(row["allows_work"]),
        Scope = PermitWords.Scope(row["work_scope"]),
        MaxHoursWeek = row.NumberOrNull("max_h_week"),
        MaxHoursYear = row.NumberOrNull("max_h_year"),
        WaitDays = row.NumberOrNull("wait_days"),
        MinAge = row.NumberOrNull("min_age"),
        NeedsSchooling = row["schooling"] == "yes",
        EndsAtAge = row.NumberOrNull("ends_at_age"),
        IsOpenEnded = row["open_ended"] == "yes",
        WorksOnContractOfStay = row["first_issue"] == "CONTRACT_OF_STAY",
        FirstMonths = row.NumberOrNull("first_max_months"),
        RenewalMonths = row.NumberOrNull("renewal_max_months"),
        Renewal = PermitWords.Renewal(row["renewal"]),
        ConvertibleTo = row["convertible_to"].Split('|', StringSplitOptions.RemoveEmptyEntries),
        Note = row.TextOrNull("note_it") is { } note ? new LocalizedText(note, row["note_en"]) : null,
        ValidFrom = row.Date("valid_from"),
        ValidTo = row.DateOrNull("valid_to"),
        Source = row["source"],
        Verified = row["verified"],
    };
}
