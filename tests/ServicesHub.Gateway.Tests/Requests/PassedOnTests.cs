using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using ServicesHub.Gateway.Tests.Fleet;
using ServicesHub.Testing;

namespace ServicesHub.Gateway.Tests.Requests;

/// <summary>What a host answers is asked there: the gateway passes it on without a question to the database.</summary>
public sealed class PassedOnTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Fact]
    public async Task A_request_that_a_host_answers_costs_the_gateway_no_statement_and_one_that_it_answers_itself_does()
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);
        using var carla = await site.SignInAsync("carla.prova", StrictSite.NewAddress());

        Assert.Equal(0, await StatementsAsync(carla, "/fleet/cars"));
        Assert.NotEqual(0, await StatementsAsync(carla, "/api/platform/v1/me"));
    }

    [Fact]
    public async Task A_page_about_a_module_that_does_not_answer_still_names_who_is_signed_in()
    {
        await site.AnnounceAsync(null);
        using var dario = await site.SignInAsync("dario.prova", StrictSite.NewAddress());

        Assert.Contains("dario.prova", await dario.PageAsync("/fleet/cars"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_a_client_is_passed_on_without_a_statement_and_without_cookies()
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);
        using var client = await site.ClientAsync("Passante", StrictSite.NewAddress());
        client.DefaultRequestHeaders.Add("Cookie", "hub.session=x; hub.lang=en");

        Assert.Equal(0, await StatementsAsync(client, "/api/fleet/v1/cars"));
        var headers = await client.GetFromJsonAsync<Dictionary<string, string>>("/fleet/headers", TestContext.Current.CancellationToken);
        Assert.StartsWith("Bearer ", headers!["Authorization"], StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", headers.Keys);
    }

    private static Task<int> StatementsAsync(HubVisitor visitor, string address) => StatementsAsync(visitor.Http, address);

    private static async Task<int> StatementsAsync(HttpClient client, string address)
    {
        var statements = new ConcurrentBag<ActivityTraceId>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity =>
            {
                if (activity.Source.Name == "Npgsql")
                    statements.Add(activity.TraceId);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return statements.Count(id => id == trace);
    }
}
