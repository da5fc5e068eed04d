using System.Globalization;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>The terms that the module keeps, as dated data of <c>referral-terms.csv</c>.</summary>
internal static class Terms
{
    private static readonly IReadOnlyList<TableRow> Rows = EmbeddedTable.Read(typeof(Terms).Assembly, "referral-terms.csv");

    /// <summary>Working days within which a receiver takes note.</summary>
    public static int TakeNote(DateOnly day) => On("TAKE_NOTE", day);

    /// <summary>Working days within which a receiver answers.</summary>
    public static int Answer(DateOnly day) => On("ANSWER", day);

    /// <summary>Working days after the answer was due, after which a referral lapses.</summary>
    public static int Lapse(DateOnly day) => On("LAPSE", day);

    /// <summary>Days from the opening of a case to its first measure.</summary>
    public static int FirstMeasure(DateOnly day) => On("FIRST_MEASURE", day);

    /// <summary>Days before the expiry of a permit from which the case manager is reminded.</summary>
    public static int PermitReminder(DateOnly day) => On("PERMIT_REMINDER", day);

    /// <summary>Minutes for which a search opens the registration of a person.</summary>
    public static int SearchMinutes(DateOnly day) => On("SEARCH_BEFORE_REGISTERING", day);

    private static int On(string code, DateOnly day) => int.Parse(
        (Rows.LastOrDefault(row => row["code"] == code && row.Date("valid_from") <= day) ?? Rows.First(row => row["code"] == code))["value"],
        CultureInfo.InvariantCulture);
}
