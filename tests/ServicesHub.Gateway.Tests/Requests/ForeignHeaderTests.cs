using System.Net.Http.Json;
using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Requests;

public sealed class ForeignHeaderTests(GatewaySite site) : IClassFixture<GatewaySite>
{
    [Theory]
    [InlineData("X-Forwarded-Server")]
    [InlineData("X-Forwarded-Prefix")]
    [InlineData("X_Forwarded_For")]
    [InlineData("x-forwarded_proto")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    [InlineData("X_Real_IP")]
    [InlineData("X-Original-For")]
    [InlineData("X-Hub-Internal")]
    [InlineData("X-Hub-Internal-User")]
    [InlineData("X_Hub_Internal")]
    [InlineData("X_Hub_Request")]
    [InlineData("X-Hub-Acting-User")]
    public async Task What_only_the_hub_may_say_does_not_reach_a_host_from_outside(string header)
    {
        var seen = await SeenAsync((header, "6.6.6.6"));

        Assert.DoesNotContain(header, seen.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("6.6.6.6", string.Join(' ', seen.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_sees_the_address_of_the_browser_whatever_the_browser_says()
    {
        var seen = await SeenAsync(("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));

        Assert.Equal(
            ("127.0.0.1", "http", site.Client.BaseAddress!.Authority),
            (seen["X-Forwarded-For"], seen["X-Forwarded-Proto"], seen["X-Forwarded-Host"]));
    }

    [Fact]
    public async Task The_header_that_browsers_send_with_changes_passes()
    {
        var seen = await SeenAsync(("X-Hub-Request", "1"), ("X-Requested-With", "fetch"));

        Assert.Equal(("1", "fetch"), (seen["X-Hub-Request"], seen["X-Requested-With"]));
    }

    private async Task<Dictionary<string, string>> SeenAsync(params (string Name, string Value)[] headers)
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fleet/headers");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new((await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(TestContext.Current.CancellationToken))!, StringComparer.OrdinalIgnoreCase);
    }
}
