using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Referrals;

internal static class Purposes
{
    public static IReadOnlyList<Purpose> All { get; } =
        [.. EmbeddedTable.Read(typeof(Purposes).Assembly, "purposes.csv").Select(row => new Purpose(
            row["code"],
            new LocalizedText(row["label_it"], row["label_en"]),
            row["service"],
            row["legal_basis"],
            row["discloses"].Split('|').ToHashSet(),
            row.Date("valid_from"),
            row.DateOrNull("valid_to")))];

    /// <summary>The purpose that may be chosen on a day; null when there is none.</summary>
    public static Purpose? Find(string? code, DateOnly day) => All.FirstOrDefault(purpose => purpose.Code == code && purpose.HoldsOn(day));

    public static LocalizedText Label(string code) =>
        All.FirstOrDefault(purpose => purpose.Code == code)?.Label ?? new LocalizedText(code, code);
}
