using System.Globalization;

namespace ServicesHub.Shell.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("it-IT", "martedì 24 novembre 2026", "22.428", "12,5\u00a0%", "€\u00a0117.000,00", "n.d.")]
    [InlineData("en-GB", "Tuesday 24 November 2026", "22,428", "12.5%", "€\u00a0117,000.00", "n/a")]
    public void Days_and_numbers_are_written_in_the_language_of_the_page(
        string culture, string day, string number, string share, string money, string unknown)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(day, Text.LongDay(new DateOnly(2026, 11, 24)));
        Assert.Equal("24/11/2026", Text.Day(new DateOnly(2026, 11, 24)));
        Assert.Equal(number, Text.Number(22428));
        Assert.Equal("0", Text.Number(0));
        Assert.Equal(share, Text.Percent(0.125m));
        Assert.Equal(money, Text.Money(117000));
        Assert.Equal(unknown, Text.Number(null));
    }

    [Fact]
    public void A_moment_is_shown_on_the_clock_of_the_province()
    {
        var moment = new DateTimeOffset(2026, 7, 31, 22, 30, 0, TimeSpan.Zero);

        Assert.Equal("01/08/2026, 00:30", Text.Moment(moment));
        Assert.Equal(new DateOnly(2026, 8, 1), Text.DayOf(moment));
    }
}
