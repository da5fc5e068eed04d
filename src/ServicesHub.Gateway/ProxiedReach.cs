using ServicesHub.Abstractions;
using ServicesHub.Runtime;
using Yarp.ReverseProxy;

namespace ServicesHub.Gateway;

/// <summary>A module is reached while the gateway has an instance that answers its probes.</summary>
internal sealed class ProxiedReach(HubMap map, FeatureStore features, ModuleCatalogue here, IProxyStateLookup proxy) : IModuleReach
{
    public IReadOnlyList<ModuleManifest> Unreached() =>
        [.. map.Current.Manifests.Where(m => features.Current.IsOn(m.Id) && here.Find(m.Id) is null && !IsReached(m.Id))];

    private bool IsReached(string module) => proxy.TryGetCluster(module, out var cluster) && cluster.DestinationsState.AvailableDestinations.Count > 0;
}
