using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Shell;

/// <summary>What stands on screen, in the language of the request. Imported as static by every component.</summary>
public static class Text
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>it</c> or <c>en</c>.</summary>
    public static string Language => IsEnglish ? "en" : "it";

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static CultureInfo Culture => IsEnglish ? English : Italian;

    /// <summary>The text in the language of the request.</summary>
    public static string T(string it, string en) => IsEnglish ? en : it;

    /// <summary>The text in the language of the request.</summary>
    public static string T(LocalizedText text) => text.ToString();

    /// <summary><c>24/11/2026</c>, for tables and facts.</summary>
    public static string Day(DateOnly? day) => day is { } d ? d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : NotKnown;

    /// <summary><c>martedì 24 novembre 2026</c>, for running text.</summary>
    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", Culture);

    /// <summary><c>24/11/2026, 14:05</c> on the clock of the province.</summary>
    public static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Rome).ToString("dd/MM/yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment in the calendar of the province.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Rome).DateTime);

    /// <summary><c>22.428</c> in Italian, <c>22,428</c> in English; zero is 0, unknown is <c>n.d.</c></summary>
    public static string Number(decimal? value) => value?.ToString("#,0.##", Culture) ?? NotKnown;

    /// <summary>A share of 1 with one decimal: <c>12,5%</c>.</summary>
    public static string Percent(decimal? share) =>
        share is { } s ? (s * 100).ToString("0.0", Culture) + (IsEnglish ? "%" : "\u00a0%") : NotKnown;

    /// <summary><c>€ 117.000,00</c>.</summary>
    public static string Money(decimal? amount) => amount is { } a ? "€\u00a0" + a.ToString("#,0.00", Culture) : NotKnown;

    /// <summary><c>n.d.</c>: not known, which is not zero.</summary>
    public static string NotKnown => T("n.d.", "n/a");
}
