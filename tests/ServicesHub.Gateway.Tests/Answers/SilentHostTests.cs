using System.Net;
using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Answers;

public sealed class SilentHostTests(ImpatientSite site) : IClassFixture<ImpatientSite>
{
    [Theory]
    [InlineData("/fleet/silence", "text/html")]
    [InlineData("/api/fleet/v1/silence", "application/problem+json")]
    public async Task A_host_that_says_nothing_is_given_up(string address, string type)
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);

        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(answer.Headers.RetryAfter);
        SecurityHeaderTests.Check(answer);
    }
}
