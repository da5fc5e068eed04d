using System.Globalization;

namespace ServicesHub.Runtime;

/// <summary>The national holidays of Italy, from <c>national-holidays.csv</c>.</summary>
internal static class NationalHolidays
{
    private const string EasterMonday = "easter+1";

    public static IReadOnlyList<NationalHoliday> All { get; } = Read();

    public static bool Includes(DateOnly day) => All.Any(h => day.Year >= h.From && day.Year <= (h.Until ?? day.Year) && IsOn(h, day));

    /// <summary>Easter of the Gregorian calendar (algorithm of Meeus, Jones and Butcher).</summary>
    internal static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    private static bool IsOn(NationalHoliday holiday, DateOnly day) => holiday.Day == EasterMonday
        ? day == EasterSunday(day.Year).AddDays(1)
        : holiday.Day == day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private static List<NationalHoliday> Read()
    {
        using var table = new StreamReader(typeof(NationalHolidays).Assembly.GetManifestResourceStream("national-holidays.csv")!);
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';')).Select(c =>
            new NationalHoliday(c[0], c[1], Year(c[2]), c[3].Length == 0 ? null : Year(c[3]), c[4]))];
    }

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
