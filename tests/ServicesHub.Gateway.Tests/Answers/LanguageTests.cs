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
}
