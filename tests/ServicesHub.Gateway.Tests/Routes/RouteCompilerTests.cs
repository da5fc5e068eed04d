using ServicesHub.Abstractions;
using ServicesHub.Gateway.Tests.Fleet;
using ServicesHub.Platform;
using ServicesHub.Runtime;
using Yarp.ReverseProxy.Configuration;

namespace ServicesHub.Gateway.Tests.Routes;

public sealed class RouteCompilerTests : IAsyncLifetime
{
    private static readonly ModuleManifest Fleet = new FleetModule().Manifest;
    private static readonly ModuleManifest Roads = new() { Id = "roads", Title = new("Strade", "Roads") };
    private static readonly LoadedModule Platform = ModuleDiscovery.In(typeof(PlatformModule).Assembly);

    private readonly ModuleCatalogue own = new([Platform]);
    private readonly InMemoryConfigProvider routes = new([], []);
    private HubMap map = null!;
    private RouteCompiler compiler = null!;

    public async ValueTask InitializeAsync()
    {
        map = new HubMap(own);
        compiler = new RouteCompiler(map, own, routes, new GatewayLimits { Silence = 7 });
        await compiler.StartAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void A_module_gets_its_pages_its_api_its_public_pages_its_document_and_its_files()
    {
        Deploy([Fleet]);

        Assert.Equal(
            ["/_content/ServicesHub.Fleet/{**rest}", "/api/fleet/{**rest}", "/fleet/{**rest}", "/openapi/fleet.json", "/verify/{**rest}"], Paths());
    }

    [Fact]
    public void The_modules_of_the_gateway_itself_get_none()
    {
        Deploy([Platform.Manifest, Roads]);

        Assert.All(routes.GetConfig().Routes, route => Assert.Equal("roads", route.ClusterId));
    }

    [Fact]
    public void A_module_that_joins_or_leaves_the_deployment_gets_or_loses_its_routes_at_once()
    {
        Assert.Empty(Paths());

        Deploy([Fleet]);
        Assert.Contains("/fleet/{**rest}", Paths());

        Deploy([Roads]);
        Assert.Contains("/roads/{**rest}", Paths());
        Assert.DoesNotContain("/fleet/{**rest}", Paths());
        Assert.Equal(["roads"], routes.GetConfig().Clusters.Select(c => c.ClusterId));
    }

    [Fact]
    public void A_module_leads_to_all_processes_that_run_it_and_to_no_others()
    {
        Deploy([Fleet, Roads], new("fleet", Guid.CreateVersion7(), "http://127.0.0.1:5001"), new("fleet", Guid.CreateVersion7(), "unix:/run/hub/a.sock"), new("roads", Guid.CreateVersion7(), "http://127.0.0.1:5002"));

        var fleet = routes.GetConfig().Clusters.Single(c => c.ClusterId == "fleet");
        Assert.Equal(
            ["http://127.0.0.1:5001", InstanceClientFactory.UriOf("unix:/run/hub/a.sock")],
            fleet.Destinations!.Values.Select(d => d.Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_process_that_goes_silent_is_not_waited_for_longer_than_the_setting_says()
    {
        Deploy([Fleet]);

        Assert.Equal(TimeSpan.FromSeconds(7), routes.GetConfig().Clusters.Single().HttpRequest!.ActivityTimeout);
    }

    [Fact]
    public void A_module_without_a_process_keeps_its_routes_and_leads_nowhere()
    {
        Deploy([Fleet]);

        Assert.Empty(routes.GetConfig().Clusters.Single().Destinations!);
        Assert.NotEmpty(Paths());
    }

    [Fact]
    public async Task Once_stopped_it_compiles_no_more()
    {
        await compiler.StopAsync(CancellationToken.None);

        Deploy([Fleet]);

        Assert.Empty(Paths());
    }

    private IEnumerable<string?> Paths() => routes.GetConfig().Routes.Select(r => r.Match.Path).Order(StringComparer.Ordinal);

    private void Deploy(ModuleManifest[] modules, params RunningInstance[] instances) => map.Replace(
        new(modules, new Dictionary<string, string> { ["fleet"] = "ServicesHub.Fleet" }, instances) { Fingerprint = Guid.CreateVersion7().ToString() });
}
