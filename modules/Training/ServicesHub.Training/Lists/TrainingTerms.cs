using System.Globalization;

namespace ServicesHub.Training;

/// <summary>The terms that the module keeps unless an edition says otherwise, as dated data of <c>training-terms.csv</c>.</summary>
internal static class TrainingTerms
{
    private static readonly IReadOnlyList<DatedRow> Rows = DatedRows.Read("training-terms.csv");

    /// <summary>Share of the planned minutes, in percent, from which a certificate is due.</summary>
    public static int Threshold(DateOnly day) => On("ATTENDANCE_THRESHOLD", day);

    /// <summary>How long a freed seat is kept for the person it was offered to.</summary>
    public static TimeSpan Offer(DateOnly day) => TimeSpan.FromHours(On("SEAT_OFFER", day));

    private static int On(string code, DateOnly day) => int.Parse(
        (Rows.LastOrDefault(row => row["code"] == code && row.HoldsOn(day)) ?? Rows.First(row => row["code"] == code))["value"],
        CultureInfo.InvariantCulture);
}
