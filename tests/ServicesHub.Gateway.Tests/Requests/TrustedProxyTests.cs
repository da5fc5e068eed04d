using System.Net.Http.Json;
using ServicesHub.Gateway.Tests.Fleet;
using ServicesHub.Runtime;

namespace ServicesHub.Gateway.Tests.Requests;

public sealed class TrustedProxyTests(ProxiedSite site) : IClassFixture<ProxiedSite>
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("6.6.6.6, 203.0.113.7", "203.0.113.7")]
    [InlineData("6.6.6.6, 203.0.113.7, 10.9.1.1", "203.0.113.7")]
    public async Task The_browser_is_whom_the_last_proxy_of_the_deployment_names(string forwarded, string browser)
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fleet/headers") { Headers = { { "X-Forwarded-For", forwarded }, { "X-Forwarded-Proto", "https" } } };

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var seen = await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(TestContext.Current.CancellationToken);

        Assert.Equal((browser, "https"), (seen!["X-Forwarded-For"], seen["X-Forwarded-Proto"]));
        Assert.DoesNotContain("X-Original-For", seen.Keys);
    }

    [Fact]
    public void Addresses_and_networks_are_read() =>
        Assert.Equal(["10.0.0.7/32", "192.168.0.0/24", "fd00::1/128"], TrustedProxies.Read("10.0.0.7, 192.168.0.0/24;fd00::1").Select(network => network.ToString()));

    [Theory]
    [InlineData("proxy.local")]
    [InlineData("10.0.0.0/33")]
    public void Anything_else_keeps_the_gateway_from_starting(string setting)
    {
        var refusal = Assert.Throws<StartupException>(() => TrustedProxies.Read(setting));

        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(TrustedProxies.Setting, refusal.Message, StringComparison.Ordinal);
    }
}
