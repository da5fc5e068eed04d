using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Features;

/// <summary>What hangs on one feature of a module goes and comes with it.</summary>
public sealed class OffFeatureTests : IAsyncLifetime
{
    private ProbeHub hub = null!;

    public async ValueTask InitializeAsync() => hub = await ProbeHub.StartAsync(configure: services => services.Remove(services.Single(s => s.ImplementationType == typeof(JobSchedule))));

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_job_that_asks_for_a_feature_does_not_run_while_it_is_off()
    {
        var job = JobDiscovery.In(new ModuleCatalogue([ProbeHub.Module]), hub.Services, new ModuleHealth(TimeProvider.System, [])).Single(j => j.Type == typeof(CountCertificates));
        var runner = hub.Services.GetRequiredService<JobRunner>();

        await hub.SwitchAsync(ProbeModule.Certificates, false);
        await runner.EnsureRowAsync(job, Ct);
        await hub.ReadAsync<string>("update hub.jobs set requested_at = now() where name = 'probe.count-certificates' returning name");
        Assert.Null(await runner.RunIfDueAsync(job, Ct));
        Assert.Equal(1, await hub.ReadAsync<long>("select count(*) from hub.jobs where name = 'probe.count-certificates' and last_run_at is null and requested_at is not null"));

        await hub.SwitchAsync(ProbeModule.Certificates, true);
        Assert.NotNull(await runner.RunIfDueAsync(job, Ct));
    }

    [Fact]
    public void A_job_that_asks_for_a_feature_nobody_declares_is_refused() =>
        Assert.Contains(ProbeModule.Certificates, Assert.Throws<StartupException>(() => RequiredFeatures.Of(typeof(CountCertificates), new ModuleCatalogue([]))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_search_that_asks_for_a_feature_finds_nothing_while_it_is_off()
    {
        Assert.Equal(["Certificates"], await FoundAsync(SystemUser.Instance));

        await hub.SwitchAsync(ProbeModule.Certificates, false);
        Assert.Empty(await FoundAsync(SystemUser.Instance));
    }

    [Fact]
    public async Task A_module_for_one_role_finds_nothing_for_others()
    {
        var operators = Person(HubRoles.Operator);
        Assert.Equal(["Certificates"], await FoundAsync(operators));

        await using (var scope = hub.Services.CreateSystemScope())
            await scope.ServiceProvider.GetRequiredService<FilterFeature>().ExecuteAsync(ProbeModule.Id, new FeatureFilters(Roles: [HubRoles.Coordinator]), "prova della piattaforma", Ct);
        await Eventually.TrueAsync(() => hub.Features.Current.Find(ProbeModule.Id)!.Filters is not null);

        Assert.Empty(await FoundAsync(operators));
        Assert.Equal(["Certificates"], await FoundAsync(Person(HubRoles.Coordinator)));
    }

    [Fact]
    public async Task An_address_that_is_off_does_not_say_which_methods_it_would_take()
    {
        using var client = await hub.SignInAsync(HubRoles.Operator);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await DeleteAsync(client, "/api/probe/v1/certificates"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await DeleteAsync(client, "/api/probe/v1/things/1"));

        await hub.SwitchAsync(ProbeModule.Certificates, false);
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(client, "/api/probe/v1/certificates"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await DeleteAsync(client, "/api/probe/v1/things/1"));

        await hub.SwitchAsync(ProbeModule.Id, false);
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(client, "/api/probe/v1/things/1"));
    }

    [Fact]
    public async Task Nobody_holds_a_permission_of_a_module_that_is_off()
    {
        using var client = await hub.SignInAsync(HubRoles.Operator);
        var grants = hub.Services.GetRequiredService<PermissionGrants>();
        (string, string, bool)[] decided = [(HubRoles.Operator, ProbeModule.Audit, true)];
        Assert.Equal([ProbeModule.Audit, ProbeModule.Use], grants.Of(HubRoles.Operator, decided).Order());

        await hub.SwitchAsync(ProbeModule.Id, false);
        Assert.Empty(grants.Of(HubRoles.Operator, decided));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static SignedInUser Person(string role)
    {
        var membership = new Membership(Guid.CreateVersion7(), Guid.CreateVersion7(), "Ente di prova", role);
        return new(Guid.CreateVersion7(), "Persona di prova", membership, [membership], new HashSet<string> { ProbeModule.Use });
    }

    private async Task<IReadOnlyList<string>> FoundAsync(ICurrentUser user)
    {
        var found = await hub.Services.GetRequiredService<HubSearch>().FindAsync("prova", user, Ct);
        return [.. found.SelectMany(f => f.Groups.Or([])).Select(g => g.Title.En)];
    }

    private static async Task<HttpStatusCode> DeleteAsync(HttpClient client, string address)
    {
        using var answer = await client.DeleteAsync(new Uri(address, UriKind.Relative), Ct);
        return answer.StatusCode;
    }
}
