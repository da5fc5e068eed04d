using System.Globalization;
using System.Text.Json.Serialization;

namespace ServicesHub.CaseManagement.Contracts;

/// <summary>A date of which day, or day and month, may be unknown, as on many documents of people born abroad.</summary>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate
{
    /// <summary>A date of which year, year and month, or everything is known.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12; null when unknown.</param>
    /// <param name="day">The day of that month; null when unknown, always so without a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (!Exists(year, month, day))
            throw new ArgumentOutOfRangeException(nameof(year), "There is no such date.");
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12; null when unknown.</summary>
    public int? Month { get; }

    /// <summary>The day of the month; null when unknown.</summary>
    public int? Day { get; }

    /// <summary>Whether day, month and year are known.</summary>
    public bool IsFull => Day is not null;

    /// <summary>The first day that it may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it may mean.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>A date of which everything is known.</summary>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Whether there is such a date; a day needs its month.</summary>
    public static bool Exists(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is { } m && day >= 1 && day <= DateTime.DaysInMonth(year, m)));

    /// <summary>Reads <c>1996</c>, <c>05/1996</c>, <c>31/12/1996</c> (also with dots or dashes) and ISO <c>1996-05</c>, <c>1996-12-31</c>.</summary>
    public static bool TryParse(string? text, out PartialDate date) => PartialDateParser.TryParse(text, out date);

    /// <summary>As the reader writes it: <c>31/12/1996</c>, <c>05/1996</c>, <c>1996</c> in both languages.</summary>
    public string ToShortText() => this switch
    {
        { Day: { } day, Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{day:00}/{month:00}/{Year:0000}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{month:00}/{Year:0000}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>In words: <c>31 dicembre 1996</c>, <c>May 1996</c>, <c>1996</c>.</summary>
    public string ToLongText(CultureInfo culture) =>
        Earliest.ToString(IsFull ? "d MMMM yyyy" : Month is null ? "yyyy" : "MMMM yyyy", culture);

    /// <summary>ISO: <c>1996-12-31</c>, <c>1996-12</c>, <c>1996</c>.</summary>
    public override string ToString() =>
        Earliest.ToString(IsFull ? "yyyy-MM-dd" : Month is null ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
}
