using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A module is reached while a process says that it runs it.</summary>
internal sealed class MappedReach(HubMap map, FeatureStore features, ModuleCatalogue here) : IModuleReach
{
    public IReadOnlyList<ModuleManifest> Unreached() =>
        [.. map.Current.Manifests.Where(m => features.Current.IsOn(m.Id) && here.Find(m.Id) is null && map.Current.Instances.All(i => i.ModuleId != m.Id))];
}
