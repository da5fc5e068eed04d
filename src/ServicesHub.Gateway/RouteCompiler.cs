using ServicesHub.Abstractions;
using ServicesHub.Runtime;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace ServicesHub.Gateway;

/// <summary>Compiles the routes from the catalogue of modules, and again at each change of it.</summary>
internal sealed class RouteCompiler(HubMap map, ModuleCatalogue own, InMemoryConfigProvider routes, GatewayLimits limits) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        map.Changed += Compile;
        Compile();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        map.Changed -= Compile;
        return Task.CompletedTask;
    }

    private void Compile()
    {
        var snapshot = map.Current;
        var modules = snapshot.Manifests.Where(m => own.Find(m.Id) is null).ToList();
        // A refused plugin that was never taken has no manifest: its addresses answer 503 all the same.
        modules.AddRange(snapshot.RefusedIds.Where(id => snapshot.Manifests.All(m => m.Id != id)).Select(id => new ModuleManifest { Id = id, Title = new(id, id) }));
        routes.Update(
            [.. modules.SelectMany(m => RoutesOf(m, snapshot.Assemblies.GetValueOrDefault(m.Id)))],
            [.. modules.Select(m => ClusterOf(m, snapshot.Instances))]);
    }

    private static IEnumerable<RouteConfig> RoutesOf(ModuleManifest module, string? assembly)
    {
        string[] prefixes = ["/" + module.Id, "/api/" + module.Id, .. module.PublicPages];
        foreach (var prefix in prefixes)
            yield return Route(module.Id, prefix, prefix + "/{**rest}");
        yield return Route(module.Id, "document", $"/openapi/{module.Id}.json");
        if (assembly is not null)
            yield return Route(module.Id, "assets", $"/_content/{assembly}/{{**rest}}") with { RateLimiterPolicy = "disable" };
    }

    private static RouteConfig Route(string module, string name, string path) => new()
    {
        RouteId = $"{module}:{name}",
        ClusterId = module,
        Match = new RouteMatch { Path = path },
        Metadata = new Dictionary<string, string> { [UnavailableModule.ModuleKey] = module },
    };

    private ClusterConfig ClusterOf(ModuleManifest module, IEnumerable<RunningInstance> instances) => new()
    {
        ClusterId = module.Id,
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromSeconds(limits.Silence) },
        LoadBalancingPolicy = "PowerOfTwoChoices",
        HealthCheck = InstanceHealth.Of(instances.Where(i => i.ModuleId == module.Id)),
        Metadata = InstanceHealth.Threshold,
        Destinations = instances.Where(i => i.ModuleId == module.Id && i.Answers).ToDictionary(
            i => i.ProcessId.ToString("n"),
            i => new DestinationConfig { Address = InstanceClientFactory.UriOf(i.Address) }),
    };
}
