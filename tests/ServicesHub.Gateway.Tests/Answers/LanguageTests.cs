using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Answers;

public sealed class LanguageTests(GatewaySite site) : IClassFixture<GatewaySite>
{
    [Fact]
    public async Task An_answer_names_one_language_which_is_the_hosts()
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);

        using var answer = await site.Client.GetAsync("/fleet/language", TestContext.Current.CancellationToken);

        Assert.Equal("en-GB", Assert.Single(answer.Content.Headers.ContentLanguage));
    }

    [Theory]
    [InlineData("en", "en-GB", "again")]
    [InlineData("it", "it-IT", "Riprova")]
    public async Task What_the_gateway_says_for_a_host_is_in_the_language_of_the_browser(string accepted, string named, string said)
    {
        await site.AnnounceAsync(null);
        foreach (var address in new[] { "/fleet", "/api/fleet/v1/cars" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", accepted } } };
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(named, Assert.Single(answer.Content.Headers.ContentLanguage));
            Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        }
    }
}
