using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class ProvinceCalendar(TimeProvider clock, HubProfile profile) : IProvinceCalendar
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    private readonly (int Month, int Day)? patron = Patron(profile.Province.PatronSaintDay);

    public DateOnly Today => DateOf(clock.GetUtcNow());

    public DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Rome).DateTime);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !NationalHolidays.Includes(day)
        && (day.Month, day.Day) != patron;

    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                days--;
        }
        return day;
    }

    private static (int, int)? Patron(string monthDay)
    {
        if (monthDay.Length == 0)
            return null;
        if (!DateOnly.TryParseExact("2000-" + monthDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new StartupException($"The profile's province:patronSaintDay '{monthDay}' is not a day: write month and day like '08-05'.");
        return (day.Month, day.Day);
    }
}
