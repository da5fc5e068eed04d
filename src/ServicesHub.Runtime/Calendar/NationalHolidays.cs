namespace ServicesHub.Runtime;

/// <summary>
/// National holidays of Italy: L. 260/1949 art. 2, L. 54/1977, DPR 792/1985, L. 336/2000; St Francis (4 October)
/// from 2026 by L. 151/2025.
/// </summary>
internal static class NationalHolidays
{
    private static readonly (int Month, int Day, int FirstYear)[] Fixed =
    [
        (1, 1, 1949), (1, 6, 1986), (4, 25, 1949), (5, 1, 1949), (6, 2, 2001), (8, 15, 1949),
        (10, 4, 2026), (11, 1, 1949), (12, 8, 1949), (12, 25, 1949), (12, 26, 1949),
    ];

    public static bool Includes(DateOnly day) =>
        Fixed.Any(h => h.Month == day.Month && h.Day == day.Day && day.Year >= h.FirstYear)
        || day == EasterSunday(day.Year).AddDays(1);

    /// <summary>Easter of the Gregorian calendar (algorithm of Meeus, Jones and Butcher).</summary>
    internal static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
