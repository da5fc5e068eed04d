using System.Net;
using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Answers;

public sealed class SecurityHeaderTests(GatewaySite site) : IClassFixture<GatewaySite>
{
    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/platform/v1/me", HttpStatusCode.Unauthorized)]
    [InlineData("/api/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/fleet", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/api/fleet/v1/cars", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/_content/ServicesHub.Shell/hub.css", HttpStatusCode.OK)]
    public async Task Every_answer_carries_them(string address, HttpStatusCode status)
    {
        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Check(answer);
    }

    [Fact]
    public async Task Answers_of_other_processes_carry_them_too()
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);

        using var answer = await site.Client.GetAsync("/fleet", TestContext.Current.CancellationToken);
        await site.AnnounceAsync(null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Check(answer);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_already_is_answered_with_them()
    {
        using var first = await site.Client.GetAsync("/_content/ServicesHub.Shell/hub.css", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_content/ServicesHub.Shell/hub.css") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Check(answer);
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_is_answered_with_them()
    {
        using var answer = await site.Client.PostAsync("/account/sign-in", new StringContent("{", null, "application/json"), TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Check(answer);
    }

    internal static void Check(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        foreach (var directive in new[] { "default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'" })
            Assert.Contains(directive, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.NotNull(answer.Headers.CacheControl);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
