using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Gateway.Tests.Answers;
using ServicesHub.Gateway.Tests.Fleet;
using ServicesHub.Runtime;

namespace ServicesHub.Gateway.Tests.Requests;

public sealed class RequestRateTests(StrictSite site) : IClassFixture<StrictSite>
{
    private const string Me = "/api/platform/v1/me";

    private static readonly Guid Client = Guid.CreateVersion7();

    [Fact]
    public void Each_endpoint_counts_by_client_or_account_and_else_by_address_except_files_and_health()
    {
        string[] free = ["_content/", "_framework/", "alive", "ready", "status"];
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.Contains(endpoints, endpoint => endpoint.RoutePattern.RawText!.StartsWith("/fleet", StringComparison.Ordinal));
        Assert.Contains(endpoints, endpoint => endpoint.RoutePattern.RawText == "/account/sign-in");

        foreach (var endpoint in endpoints)
        {
            var address = endpoint.RoutePattern.RawText!.TrimStart('/');
            if (free.Any(beginning => address.StartsWith(beginning, StringComparison.Ordinal)))
                Assert.Empty(RatesOf(endpoint, account: null));
            else
            {
                Assert.Contains(new RequestRate("address", "203.0.113.200", 8), RatesOf(endpoint, account: null));
                Assert.Contains(new RequestRate("account", "anna", 5), RatesOf(endpoint, account: "anna"));
                Assert.Equal(new RequestRate("client", Client.ToString(), 4), Assert.Single(RatesOf(endpoint, account: Client.ToString(), Client)));
            }
        }
    }

    [Fact]
    public void What_leads_to_no_endpoint_counts_too() => Assert.Equal(new("address", "203.0.113.200", 8), Assert.Single(RatesOf(null, account: null)));

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    public void An_address_of_version_six_counts_with_its_network(string address, string counted) =>
        Assert.Equal(counted, RequestRates.NetworkOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData(Me)]
    [InlineData("/api/nowhere")]
    [InlineData("/api/fleet/v1/cars")]
    [InlineData("/openapi/fleet.json")]
    public async Task Answers_of_the_api_say_what_is_left(string address)
    {
        var from = StrictSite.NewAddress();

        using var first = await site.SendAsync(from, HttpMethod.Get, address);
        using var second = await site.SendAsync(from, HttpMethod.Get, address);

        Assert.Equal("\"address\";q=8;w=60", Assert.Single(first.Headers.GetValues("RateLimit-Policy")));
        Assert.Equal("\"address\";r=7", Assert.Single(first.Headers.GetValues("RateLimit")));
        Assert.Equal("\"address\";r=6", Assert.Single(second.Headers.GetValues("RateLimit")));
    }

    [Fact]
    public async Task Machines_that_ask_too_often_get_a_problem_people_a_page_and_both_the_time_to_wait()
    {
        var from = StrictSite.NewAddress();
        await ExhaustAsync(from);

        using var api = await site.SendAsync(from, HttpMethod.Get, Me);
        using var page = await site.SendAsync(from, HttpMethod.Get, "/fleet/cars");

        await RefusedAsync(api, "application/problem+json", "too-many-requests");
        await RefusedAsync(page, "text/html", "<h1");
        Assert.Equal("\"address\";r=0", Assert.Single(api.Headers.GetValues("RateLimit")));
    }

    [Theory]
    [InlineData("/alive")]
    [InlineData("/ready")]
    [InlineData("/status")]
    [InlineData("/_content/ServicesHub.Shell/hub.css")]
    public async Task Files_and_health_are_answered_all_the_same(string address)
    {
        var from = StrictSite.NewAddress();
        await ExhaustAsync(from);

        using var answer = await site.SendAsync(from, HttpMethod.Get, address);

        Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.False(answer.Headers.Contains("RateLimit"));
        SecurityHeaderTests.Check(answer);
    }

    [Fact]
    public async Task Another_address_does_not_notice()
    {
        await ExhaustAsync(StrictSite.NewAddress());

        using var answer = await site.SendAsync(StrictSite.NewAddress(), HttpMethod.Get, Me);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Two_accounts_at_one_address_do_not_touch_each_other_nor_it()
    {
        var from = StrictSite.NewAddress();
        using var anna = await site.SignInAsync("anna.verdi", from);
        using var bruno = await site.SignInAsync("bruno.neri", from);
        for (var i = 0; i < 5; i++)
            (await anna.GetAsync(Me)).Dispose();

        using var tooOften = await anna.GetAsync(Me);
        using var other = await bruno.GetAsync(Me);
        using var nobody = await site.SendAsync(from, HttpMethod.Get, Me);

        await RefusedAsync(tooOften, "application/problem+json", "too-many-requests");
        Assert.Equal("\"account\";q=5;w=60", Assert.Single(tooOften.Headers.GetValues("RateLimit-Policy")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    [Fact]
    public async Task Two_clients_behind_one_address_are_counted_apart_and_apart_from_it()
    {
        var from = StrictSite.NewAddress();
        using var first = await site.ClientAsync("Primo", from);
        using var second = await site.ClientAsync("Secondo", from);
        var answers = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await AskAsync(first, i % 2 == 0 ? Me : "/api/fleet/v1/cars");
            answers.Add($"{answer.Headers.GetValues("RateLimit-Policy").Single()} {answer.Headers.GetValues("RateLimit").Single()}");
        }

        using var tooOften = await AskAsync(first, Me);
        using var tooOftenElsewhere = await AskAsync(first, "/api/fleet/v1/cars");
        using var other = await AskAsync(second, Me);
        using var nobody = await site.SendAsync(from, HttpMethod.Get, Me);

        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"\"client\";q=4;w=60 \"client\";r={3 - i}"), answers);
        await RefusedAsync(tooOften, "application/problem+json", "too-many-requests");
        await RefusedAsync(tooOftenElsewhere, "application/problem+json", "too-many-requests");
        Assert.Equal("\"client\";q=4;w=60", Assert.Single(tooOften.Headers.GetValues("RateLimit-Policy")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (other.StatusCode, nobody.StatusCode));
        Assert.StartsWith("\"address\"", Assert.Single(nobody.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Me)]
    [InlineData("/api/fleet/v1/cars")]
    public async Task A_token_that_is_none_counts_for_its_address_and_a_session_beside_it_for_nobody(string address)
    {
        var from = StrictSite.NewAddress();
        using var anna = await site.SignInAsync($"anna.{Guid.CreateVersion7():n}", StrictSite.NewAddress());

        using var answer = await site.SendAsync(from, HttpMethod.Get, address, null, ("Authorization", "Bearer rubbish"), ("Cookie", anna.Cookies));

        Assert.Equal("\"address\";r=7", Assert.Single(answer.Headers.GetValues("RateLimit")));
    }

    [Fact]
    public async Task Attempts_to_get_a_token_have_a_limit_of_their_own_by_address_and_tell_machines()
    {
        var from = StrictSite.NewAddress();
        Task<HttpResponseMessage> Attempt(string address) => site.SendAsync(address, HttpMethod.Post, "/connect/token", new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", Client.ToString()), new("client_secret", "guessed")]));
        using var first = await Attempt(from);
        for (var i = 0; i < 2; i++)
            (await Attempt(from)).Dispose();

        using var fourth = await Attempt(from);
        using var elsewhere = await Attempt(StrictSite.NewAddress());

        Assert.Equal("\"address\";r=7, \"token\";r=2", Assert.Single(first.Headers.GetValues("RateLimit")));
        Assert.Equal(HttpStatusCode.Unauthorized, first.StatusCode);
        await RefusedAsync(fourth, "application/problem+json", "too-many-requests");
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Attempts_to_sign_in_have_a_limit_of_their_own_by_address()
    {
        var from = StrictSite.NewAddress();
        using var first = await AttemptAsync(from);
        (await AttemptAsync(from)).Dispose();

        using var third = await AttemptAsync(from);
        using var form = await site.SendAsync(from, HttpMethod.Get, "/account/sign-in");
        using var elsewhere = await AttemptAsync(StrictSite.NewAddress());

        Assert.Equal("\"address\";r=7, \"sign-in\";r=1", Assert.Single(first.Headers.GetValues("RateLimit")));
        await RefusedAsync(third, "text/html", "<h1");
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
        Assert.Equal(first.StatusCode, elsewhere.StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string address) =>
        client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> AttemptAsync(string from) =>
        site.SendAsync(from, HttpMethod.Post, "/account/sign-in", new FormUrlEncodedContent([new("Model.UserName", "anna")]));

    private async Task ExhaustAsync(string from)
    {
        for (var i = 0; i < 8; i++)
            (await site.SendAsync(from, HttpMethod.Get, Me)).Dispose();
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, string type, string content)
    {
        Assert.Equal((HttpStatusCode.TooManyRequests, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains(content, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        SecurityHeaderTests.Check(answer);
    }

    private IEnumerable<RequestRate> RatesOf(Endpoint? endpoint, string? account, Guid? client = null)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("203.0.113.200") } };
        context.SetEndpoint(endpoint);
        if (account is not null)
            context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account)], "test"));
        if (client is { } id)
            ClientCall.Set(context, new ClientToken(id, Guid.Empty));
        return site.Services.GetRequiredService<RequestRates>().Of(context).All;
    }
}
