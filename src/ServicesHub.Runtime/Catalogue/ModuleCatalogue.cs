using System.Reflection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The modules of this process, in the order of their dependencies. Immutable.</summary>
public sealed class ModuleCatalogue
{
    private readonly Dictionary<Assembly, LoadedModule> byAssembly;
    private readonly Dictionary<string, Feature> features;
    private readonly Dictionary<string, string> moduleOfFeature;

    /// <summary>Validates and orders the modules.</summary>
    /// <exception cref="StartupException">Two share an identity, a dependency is missing or circular, a name is wrong.</exception>
    public ModuleCatalogue(IEnumerable<LoadedModule> modules)
        : this(CatalogueRules.Order([.. modules]))
    {
    }

    private ModuleCatalogue(IReadOnlyList<LoadedModule> ordered)
    {
        Modules = ordered;
        byAssembly = Modules.ToDictionary(m => m.Assembly);
        var owned = Modules.SelectMany(m => m.Manifest.Features.Prepend(m.Manifest.RootFeature), (m, f) => (m.Manifest.Id, Feature: f)).ToList();
        features = owned.ToDictionary(o => o.Feature.Name, o => o.Feature);
        moduleOfFeature = owned.ToDictionary(o => o.Feature.Name, o => o.Id);
        Permissions = Modules.SelectMany(m => m.Manifest.Permissions).ToDictionary(p => p.Name);
    }

    /// <summary>The part of a whole, valid catalogue that one process runs: what its modules depend on may run in another.</summary>
    public ModuleCatalogue Only(Func<string, bool> isHere) => new(Modules.Where(m => isHere(m.Manifest.Id)).ToList().AsReadOnly()) { Refused = [.. Refused.Where(f => isHere(PluginFolder.IdOf(f.ModuleId)))] };

    /// <summary>Modules, dependencies first.</summary>
    public IReadOnlyList<LoadedModule> Modules { get; }

    /// <summary>Plugins that lie in the plugins' folder and were not taken.</summary>
    public IReadOnlyList<ModuleFault> Refused { get; init; } = [];

    /// <summary>Modules that would be here, were their plugins in order: what the hub keeps for them stays.</summary>
    public IReadOnlyList<string> RefusedIds => [.. Refused.Where(f => f.Kind == FaultKind.Refused).Select(f => PluginFolder.IdOf(f.ModuleId)).Where(id => Find(id) is null)];

    /// <summary>All declared features, root features included, by name.</summary>
    public IReadOnlyDictionary<string, Feature> Features => features;

    /// <summary>All declared permissions by name.</summary>
    public IReadOnlyDictionary<string, Permission> Permissions { get; }

    /// <summary>The module an assembly belongs to; null for the platform's own assemblies.</summary>
    public LoadedModule? Of(Assembly assembly) => byAssembly.GetValueOrDefault(assembly);

    /// <summary>The module with an identity; null when it is not in this process.</summary>
    public LoadedModule? Find(string id) => Modules.FirstOrDefault(m => m.Manifest.Id == id);

    /// <summary>The module that declares a feature.</summary>
    /// <exception cref="KeyNotFoundException">No module declares it.</exception>
    public string ModuleOfFeature(string feature) => moduleOfFeature[feature];
}
