using System.Globalization;

namespace ServicesHub.Browser.Tests;

/// <summary>Days as people in the province type them.</summary>
internal static class Days
{
    public const string Zone = "Europe/Rome";

    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, Zone));

    public static string Typed(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Typed(int fromToday) => Typed(Today.AddDays(fromToday));
}
