using System.Net;
using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Answers;

public sealed class AnotherInstanceTests(GatewaySite site) : IClassFixture<GatewaySite>
{
    private const int Often = 30;

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task What_only_reads_is_answered_by_another_instance_when_one_is_gone(string method)
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAllAsync(host.Address, Gone());

        Assert.All(await StatusesAsync(new(method)), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task What_changes_is_sent_once(string method)
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAllAsync(host.Address, Gone());

        var statuses = await StatusesAsync(new(method));

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.ServiceUnavailable, statuses);
    }

    [Fact]
    public async Task Where_two_are_gone_no_third_is_tried()
    {
        await using var host = await FleetHost.StartAsync();
        // Each refusal takes an instance out: with few of them, chance finds the one that answers before two have refused.
        await site.AnnounceAllAsync([host.Address, .. Enumerable.Range(0, 15).Select(_ => Gone())]);

        Assert.Contains(HttpStatusCode.ServiceUnavailable, await StatusesAsync(HttpMethod.Get));
    }

    private static string Gone() => "unix:" + FleetHost.NewSocket();

    private async Task<List<HttpStatusCode>> StatusesAsync(HttpMethod method)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < Often; i++)
        {
            using var request = new HttpRequestMessage(method, "/api/fleet/v1/cars");
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
        }
        return statuses;
    }
}
