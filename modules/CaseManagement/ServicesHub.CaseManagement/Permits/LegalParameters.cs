using System.Globalization;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>
/// The amounts of the rules on work. Waiting time and hours of a permit stand with its type in
/// <see cref="PermitTypes"/>.
/// </summary>
internal static class LegalParameters
{
    public static IReadOnlyList<LegalParameter> All { get; } =
        [.. EmbeddedTable.Read(typeof(LegalParameters).Assembly, "legal-parameters.csv").Select(row => new LegalParameter(
            row["code"],
            row["value"],
            row["unit"],
            row.Date("valid_from"),
            row.DateOrNull("valid_to"),
            row["source"],
            row["verified"]))];

    /// <summary>Days after expiry within which a renewal may still be asked.</summary>
    public static int RenewalTolerance(DateOnly day) => Number("RENEWAL_TOLERANCE", day);

    /// <summary>Years of age.</summary>
    public static int MinimumWorkAge(DateOnly day) => Number("MIN_WORK_AGE", day);

    public static int SchoolingYears(DateOnly day) => Number("SCHOOLING_YEARS", day);

    /// <summary>Years of age.</summary>
    public static int Majority(DateOnly day) => Number("MAJORITY", day);

    /// <summary>Percent of a limit of hours from which the operator is warned.</summary>
    public static int HoursWarning(DateOnly day) => Number("HOURS_WARNING", day);

    /// <summary>Hours a week that an offer needs so that a seasonal permit may be converted.</summary>
    public static int ConversionOfferHours(DateOnly day) => Number("CONVERSION_OFFER_HOURS", day);

    /// <summary>The expiry that national records write for a title that has not been issued yet.</summary>
    public static DateOnly AwaitingTitle { get; } = Date("AWAITING_TITLE_DATE");

    /// <summary>The expiry that national records write for a permanent card.</summary>
    public static DateOnly PermanentTitle { get; } = Date("PERMANENT_TITLE_DATE");

    /// <summary>The amount of a day; for days before the first one known, the first.</summary>
    public static LegalParameter On(string code, DateOnly day) =>
        All.LastOrDefault(parameter => parameter.Code == code && parameter.ValidFrom <= day)
        ?? All.First(parameter => parameter.Code == code);

    private static int Number(string code, DateOnly day) => int.Parse(On(code, day).Value, CultureInfo.InvariantCulture);

    private static DateOnly Date(string code) =>
        DateOnly.ParseExact(On(code, DateOnly.MaxValue).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
