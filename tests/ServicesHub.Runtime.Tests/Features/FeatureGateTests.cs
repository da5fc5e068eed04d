using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class FeatureGateTests : IAsyncLifetime
{
    private ProbeHub hub = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        hub = await ProbeHub.StartAsync();
        client = await hub.SignInAsync(HubRoles.Operator);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_module_that_is_off_is_not_there_neither_its_pages_nor_its_api_nor_its_document()
    {
        string[] addresses = ["/probe", "/probe/certificates", "/api/probe/v1/things/1", "/api/probe/v1/certificates", "/openapi/probe.json"];
        await AllAreAsync(HttpStatusCode.OK, addresses);

        await hub.SwitchAsync(ProbeModule.Id, false);
        await AllAreAsync(HttpStatusCode.NotFound, addresses);

        await hub.SwitchAsync(ProbeModule.Id, true);
        await AllAreAsync(HttpStatusCode.OK, addresses);
    }

    [Fact]
    public async Task A_feature_that_is_off_takes_away_its_pages_and_endpoints_alone()
    {
        await hub.SwitchAsync(ProbeModule.Certificates, false);

        await AllAreAsync(HttpStatusCode.OK, "/probe", "/api/probe/v1/things/1");
        await AllAreAsync(HttpStatusCode.NotFound, "/probe/certificates", "/api/probe/v1/certificates");
    }

    [Fact]
    public async Task A_feature_that_is_off_is_not_in_the_description_of_its_module()
    {
        Assert.Contains("certificates", await client.GetStringAsync("/openapi/probe.json", Ct), StringComparison.Ordinal);

        await hub.SwitchAsync(ProbeModule.Certificates, false);

        var document = await client.GetStringAsync("/openapi/probe.json", Ct);
        Assert.Contains("/api/probe/v1/things", document, StringComparison.Ordinal);
        Assert.DoesNotContain("certificates", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feature_for_one_role_is_there_for_it_and_not_there_for_others_in_every_way()
    {
        using var coordinator = await hub.SignInAsync(HubRoles.Coordinator);
        string[] addresses = ["/probe/certificates", "/api/probe/v1/certificates"];
        await AllAreAsync(HttpStatusCode.OK, addresses);

        await using (var scope = hub.Services.CreateSystemScope())
            await scope.ServiceProvider.GetRequiredService<FilterFeature>().ExecuteAsync(
                ProbeModule.Certificates, new FeatureFilters(Roles: [HubRoles.Coordinator]), "prova della piattaforma", Ct);
        await Eventually.TrueAsync(() => hub.Features.Current.Find(ProbeModule.Certificates)!.Filters is not null);

        await AllAreAsync(HttpStatusCode.NotFound, addresses);
        Assert.DoesNotContain("certificates", await client.GetStringAsync("/openapi/probe.json", Ct), StringComparison.Ordinal);
        Assert.Contains("certificates", await coordinator.GetStringAsync("/openapi/probe.json", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_get_a_problem_and_people_a_page()
    {
        await hub.SwitchAsync(ProbeModule.Id, false);

        using var api = await client.GetAsync("/api/probe/v1/things/1", Ct);
        using var page = await client.GetAsync("/probe", Ct);

        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"not-found\"", await api.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<h1", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task AllAreAsync(HttpStatusCode status, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address, Ct);
            Assert.True(answer.StatusCode == status, $"{address}: {answer.StatusCode}");
        }
    }
}
