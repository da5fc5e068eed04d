using System.Net.Http.Json;
using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Requests;

public sealed class ContainerTests(ContainedSite site) : IClassFixture<ContainedSite>
{
    [Fact]
    public async Task A_container_does_not_believe_what_a_browser_says_about_its_address()
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fleet/headers") { Headers = { { "X-Forwarded-For", "203.0.113.7" }, { "X-Forwarded-Proto", "https" } } };

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var seen = await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(TestContext.Current.CancellationToken);

        Assert.Equal(("127.0.0.1", "http"), (seen!["X-Forwarded-For"], seen["X-Forwarded-Proto"]));
    }
}
