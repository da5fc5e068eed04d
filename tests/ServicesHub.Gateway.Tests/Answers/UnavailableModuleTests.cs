using System.Net;
using ServicesHub.Gateway.Tests.Fleet;

namespace ServicesHub.Gateway.Tests.Answers;

public sealed class UnavailableModuleTests(GatewaySite site) : IClassFixture<GatewaySite>
{
    [Theory]
    [InlineData("/fleet/cars?state=open")]
    [InlineData("/api/fleet/v1/cars")]
    [InlineData("/verify/123")]
    [InlineData("/_content/ServicesHub.Gateway.Tests/fleet.css")]
    public async Task A_module_that_a_process_runs_is_reached_over_its_socket_as_the_browser_asked(string address)
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);

        using var answer = await site.Client.GetAsync(address, Ct);

        Assert.Equal($"GET {address} for {site.Client.BaseAddress!.Authority} by http", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_module_that_no_process_runs_answers_machines_with_a_problem()
    {
        await site.AnnounceAsync(null);

        await UnavailableToMachinesAsync();
    }

    [Fact]
    public async Task A_module_whose_process_is_gone_answers_machines_with_a_problem()
    {
        await site.AnnounceAsync("unix:" + FleetHost.NewSocket());

        await UnavailableToMachinesAsync();
    }

    [Theory]
    [InlineData("it", "Parco auto")]
    [InlineData("en", "Fleet")]
    public async Task A_module_that_no_process_runs_answers_people_with_a_page_that_names_it(string language, string title)
    {
        await site.AnnounceAsync(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fleet/cars");
        request.Headers.Add("Accept-Language", language);

        using var answer = await site.Client.SendAsync(request, Ct);
        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("5", answer.Headers.RetryAfter!.ToString());
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_is_off_is_not_there_whether_a_process_runs_it_or_not()
    {
        await using var host = await FleetHost.StartAsync();
        await site.AnnounceAsync(host.Address);
        await site.SwitchAsync(on: false);
        try
        {
            await MissingAsync();
            await site.AnnounceAsync(null);
            await MissingAsync();
        }
        finally
        {
            await site.SwitchAsync(on: true);
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task UnavailableToMachinesAsync()
    {
        using var answer = await site.Client.GetAsync("/api/fleet/v1/cars", Ct);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("5", answer.Headers.RetryAfter!.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"unavailable\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private async Task MissingAsync()
    {
        using var api = await site.Client.GetAsync("/api/fleet/v1/cars", Ct);
        using var page = await site.Client.GetAsync("/fleet", Ct);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (api.StatusCode, api.Content.Headers.ContentType!.MediaType));
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
    }
}
