using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Lists;

/// <summary>A closed list of <c>closed-lists.csv</c>. Entries that ended keep their label for old records.</summary>
internal sealed class ClosedList
{
    public static readonly ClosedList LegalBases = new("legal-basis");
    public static readonly ClosedList Refusals = new("refusal");
    public static readonly ClosedList CaseOutcomes = new("case-outcome");
    public static readonly ClosedList Measures = new("measure");
    public static readonly ClosedList MeasureOutcomes = new("measure-outcome");
    public static readonly ClosedList Services = new("service");

    private ClosedList(string name) => All =
        [.. EmbeddedTable.Read(typeof(ClosedList).Assembly, "closed-lists.csv").Where(row => row["list"] == name).Select(row => new Choice(
            row["code"],
            new LocalizedText(row["label_it"], row["label_en"]),
            row.Date("valid_from"),
            row.DateOrNull("valid_to"),
            row.TextOrNull("extra")))];

    public IReadOnlyList<Choice> All { get; }

    public IEnumerable<Choice> On(DateOnly day) => All.Where(choice => choice.HoldsOn(day));

    public bool Has(string? code, DateOnly day) => On(day).Any(choice => choice.Code == code);

    /// <summary>The label of a code, also of one that may no longer be chosen; the code itself when it is unknown.</summary>
    public LocalizedText Label(string? code) =>
        All.FirstOrDefault(choice => choice.Code == code)?.Label ?? new LocalizedText(code ?? "", code ?? "");
}
