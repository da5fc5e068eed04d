using System.Globalization;

namespace ServicesHub.Platform.Tests.Jobs;

public sealed class SpansTests
{
    [Theory]
    [InlineData(null, "n.d.")]
    [InlineData(0.25, "250 ms")]
    [InlineData(59.0, "59 s")]
    [InlineData(60.0, "1 minuto")]
    [InlineData(900.0, "15 minuti")]
    [InlineData(3600.0, "1 ora")]
    [InlineData(5400.0, "90 minuti")]
    [InlineData(21600.0, "6 ore")]
    [InlineData(172800.0, "2 giorni")]
    public void A_length_of_time_is_said_in_the_largest_unit_that_fits(double? seconds, string words)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("it");
        try
        {
            Assert.Equal(words, Spans.Words(seconds));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
