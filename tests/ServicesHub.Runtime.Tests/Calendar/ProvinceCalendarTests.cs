using Microsoft.Extensions.Time.Testing;

namespace ServicesHub.Runtime.Tests.Calendar;

public sealed class ProvinceCalendarTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-06")]
    [InlineData("2026-04-06", "Easter Monday")]
    [InlineData("2027-03-29", "Easter Monday")]
    [InlineData("2026-05-01")]
    [InlineData("2025-04-25")]
    [InlineData("2026-06-02", "Republic, a holiday again from 2001")]
    [InlineData("2028-08-15")]
    [InlineData("2027-10-04", "St Francis, a holiday again from 2026")]
    [InlineData("2027-11-01")]
    [InlineData("2026-12-08")]
    [InlineData("2026-12-25")]
    [InlineData("2028-12-26")]
    [InlineData("2026-08-05", "Sant'Emidio, patron of the capital")]
    [InlineData("2026-11-28", "Saturday")]
    [InlineData("2026-11-29", "Sunday")]
    public void A_holiday_is_not_a_working_day(string day, string? why = null) => Assert.False(Calendar().IsWorkingDay(DateOnly.Parse(day, null)), why);

    [Theory]
    [InlineData("2023-10-04", "before St Francis became a holiday again")]
    [InlineData("1999-06-02", "while the Republic was kept on a Sunday")]
    [InlineData("1984-01-06", "while Epiphany was no holiday")]
    [InlineData("2026-04-07", "Tuesday after Easter")]
    [InlineData("2026-08-14")]
    [InlineData("2026-11-24")]
    public void Any_other_weekday_is_a_working_day(string day, string? why = null) => Assert.True(Calendar().IsWorkingDay(DateOnly.Parse(day, null)), why);

    [Fact]
    public void Another_province_works_on_that_day_of_the_patron() => Assert.True(Calendar(patron: "").IsWorkingDay(new(2026, 8, 5)));

    [Theory]
    [InlineData("2026-11-24", 1, "2026-11-25")]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-12-23", 3, "2026-12-29")]
    [InlineData("2026-08-04", 1, "2026-08-06")]
    [InlineData("2026-04-02", 2, "2026-04-07")]
    [InlineData("2026-11-24", 0, "2026-11-24")]
    public void Working_days_are_counted_over_weekends_and_holidays(string from, int days, string until) =>
        Assert.Equal(DateOnly.Parse(until, null), Calendar().AddWorkingDays(DateOnly.Parse(from, null), days));

    [Theory]
    [InlineData("2026-01-15T22:59:00Z", "2026-01-15")]
    [InlineData("2026-01-15T23:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T21:59:00Z", "2026-07-15")]
    [InlineData("2026-07-15T22:00:00Z", "2026-07-16")]
    public void Today_is_the_day_in_Italy_in_winter_and_in_summer(string instant, string day)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(instant, null));

        Assert.Equal(DateOnly.Parse(day, null), Calendar(clock: clock).Today);
    }

    [Fact]
    public void A_patron_saints_day_that_is_no_day_is_refused() =>
        Assert.Contains("'31-02'", Assert.Throws<StartupException>(() => Calendar(patron: "31-02")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_where_the_church_says(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), NationalHolidays.EasterSunday(year));

    [Fact]
    public void Every_holiday_states_its_norm() => Assert.All(NationalHolidays.All, h => Assert.Matches(@"^(?:L\.|DPR) \d+/\d{4}", h.Source));

    private static ProvinceCalendar Calendar(string patron = "08-05", TimeProvider? clock = null) =>
        new(clock ?? TimeProvider.System, new HubProfile { Province = new() { PatronSaintDay = patron } });
}
