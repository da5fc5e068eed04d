using System.Globalization;
using System.Text.Json;
using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.Tests.People;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1996", "1996", "1996-01-01", "1996-12-31")]
    [InlineData("05/1996", "1996-05", "1996-05-01", "1996-05-31")]
    [InlineData("1996-02", "1996-02", "1996-02-01", "1996-02-29")]
    [InlineData("31/12/1996", "1996-12-31", "1996-12-31", "1996-12-31")]
    [InlineData("1.5.1996", "1996-05-01", "1996-05-01", "1996-05-01")]
    [InlineData(" 1996-12-31 ", "1996-12-31", "1996-12-31", "1996-12-31")]
    public void What_is_known_is_read_and_the_rest_is_a_range(string text, string iso, string earliest, string latest)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(iso, date.ToString());
        Assert.Equal(DateOnly.Parse(earliest, CultureInfo.InvariantCulture), date.Earliest);
        Assert.Equal(DateOnly.Parse(latest, CultureInfo.InvariantCulture), date.Latest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("96")]
    [InlineData("31/02/1996")]
    [InlineData("29/02/1900")]
    [InlineData("13/1996")]
    [InlineData("1996-13-01")]
    [InlineData("31/12/96")]
    [InlineData("1996/12-31")]
    [InlineData("0000")]
    [InlineData("1/2/3/1996")]
    [InlineData("maggio 1996")]
    public void What_is_no_date_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void It_is_written_in_the_readers_language()
    {
        var date = new PartialDate(1996, 5);
        Assert.Equal("05/1996", date.ToShortText());
        Assert.Equal("maggio 1996", date.ToLongText(CultureInfo.GetCultureInfo("it-IT")));
        Assert.Equal("May 1996", date.ToLongText(CultureInfo.GetCultureInfo("en-GB")));
        Assert.Equal("31 dicembre 1996", new PartialDate(1996, 12, 31).ToLongText(CultureInfo.GetCultureInfo("it-IT")));
        Assert.Equal("1996", new PartialDate(1996).ToLongText(CultureInfo.GetCultureInfo("it-IT")));
    }

    [Fact]
    public void A_day_without_its_month_does_not_exist() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(1996, null, 3));

    [Fact]
    public void In_json_it_is_iso_text()
    {
        Assert.Equal("\"1996-05\"", JsonSerializer.Serialize(new PartialDate(1996, 5)));
        Assert.Equal(new PartialDate(1996, 5, 31), JsonSerializer.Deserialize<PartialDate>("\"31/05/1996\""));
        Assert.Equal(new PartialDate(1996), JsonSerializer.Deserialize<PartialDate?>("\"1996\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("\"1996-13\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("1996"));
    }
}
