using System.Net;
using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Requests;

public sealed class TokenLifetimeTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Fact]
    public async Task A_token_is_good_for_an_hour_and_not_longer_whether_it_was_used_before_or_not()
    {
        using var used = await site.ClientAsync("Usato", StrictSite.NewAddress());
        using var kept = await site.ClientAsync("Tenuto", StrictSite.NewAddress());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(used));

        site.Clock.Later = TimeSpan.FromMinutes(59);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(used));

        site.Clock.Later = TimeSpan.FromMinutes(61);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(used));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(kept));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/api/platform/v1/me", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
