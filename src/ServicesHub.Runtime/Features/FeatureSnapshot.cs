using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The state of all features at one moment. Immutable: a request never sees half a change.</summary>
public sealed class FeatureSnapshot
{
    /// <summary>The module that cannot be switched: who could switch it on again?</summary>
    private const string Platform = "platform";

    private readonly Dictionary<string, FeatureState> states = [];

    public static FeatureSnapshot Empty { get; } = new(0, [], new Dictionary<string, bool?>(), new Dictionary<string, FeatureLock>());

    /// <param name="version">Version of the database's rows.</param>
    /// <param name="modules">Manifests of the deployment, dependencies first.</param>
    /// <param name="decided">What administrators decided, by feature.</param>
    /// <param name="locks">What the profile decided, by feature; filters of these do not count.</param>
    /// <param name="filters">For whom and when features are on.</param>
    /// <param name="paused">Modules that administrators let handle no events for now.</param>
    public FeatureSnapshot(
        long version, IReadOnlyList<ModuleManifest> modules, IReadOnlyDictionary<string, bool?> decided, IReadOnlyDictionary<string, FeatureLock> locks,
        IReadOnlyDictionary<string, FeatureFilters>? filters = null, IReadOnlySet<string>? paused = null)
    {
        Version = version;
        Modules = modules;
        PausedModules = paused ?? new HashSet<string>();
        var held = HeldOn(modules, locks);
        foreach (var module in modules)
        {
            var off = module.DependsOn.FirstOrDefault(d => !IsOn(d));
            Add(module.RootFeature, module.Id, isRoot: true, off, module.DependsOn.SelectMany(GuardsOf));
            foreach (var feature in module.Features)
                Add(feature, module.Id, isRoot: false, IsOn(module.Id) ? null : module.Id, GuardsOf(module.Id));
        }
        Moments = [.. states.Values.Select(s => s.Filters).OfType<FeatureFilters>().SelectMany(f => new[] { f.From, f.Until }).OfType<DateTimeOffset>().Distinct().Order()];

        void Add(Feature feature, string moduleId, bool isRoot, string? blockedBy, IEnumerable<FeatureGuard> above)
        {
            var (isSetOn, source) =
                locks.TryGetValue(feature.Name, out var locked) ? (locked.IsOn, FeatureSource.Profile)
                : decided.GetValueOrDefault(feature.Name) is { } row ? (row, FeatureSource.Database)
                : (feature.OnByDefault, FeatureSource.Default);
            var isHeld = source != FeatureSource.Profile && isRoot && held.Contains(moduleId);
            isSetOn |= isHeld;
            var own = source == FeatureSource.Profile || isHeld ? null : filters?.GetValueOrDefault(feature.Name);
            var guards = above.Distinct().ToList();
            if (own is not null)
                guards.Add(new FeatureGuard(feature.Name, own));
            states[feature.Name] = new(feature, moduleId, isRoot, isSetOn, source, isSetOn && blockedBy is null, isSetOn ? blockedBy : null)
            {
                IsHeldOn = isHeld,
                Filters = own,
                Guards = guards,
            };
        }
    }

    public long Version { get; }

    /// <summary>Manifests of the deployment, dependencies first.</summary>
    public IReadOnlyList<ModuleManifest> Modules { get; }

    /// <summary>Modules whose events wait because an administrator paused them.</summary>
    public IReadOnlySet<string> PausedModules { get; }

    public IEnumerable<FeatureState> States => states.Values;

    /// <summary>When time windows open or close, in order.</summary>
    internal IReadOnlyList<DateTimeOffset> Moments { get; }

    /// <summary>True when the feature and everything it hangs on is on, filters aside; false for unknown ones.</summary>
    public bool IsOn(string name) => states.TryGetValue(name, out var state) && state.IsOn;

    public FeatureState? Find(string name) => states.GetValueOrDefault(name);

    /// <summary>The feature, when it is for administrators to change.</summary>
    /// <exception cref="RuleViolationException">It does not exist, or the deployment's profile decides it.</exception>
    public FeatureState Changeable(string name)
    {
        var state = Find(name) is { } found && found.ModuleId != Platform ? found
            : throw new RuleViolationException("unknown-feature", new("Questa funzione non esiste: ricarica l'elenco.", "This feature does not exist: load the list again."), "name");
        if (state.Source == FeatureSource.Profile)
            throw new RuleViolationException("feature-locked", new("Lo stato di questa funzione è fissato dalla configurazione della provincia: va cambiato lì.", "The state of this feature is fixed by the province's configuration: change it there."), "name");
        return state;
    }

    /// <summary>Modules that need this one, directly or through others.</summary>
    public IReadOnlyList<ModuleManifest> DependantsOf(string moduleId)
    {
        var needed = new HashSet<string> { moduleId };
        var dependants = new List<ModuleManifest>();
        foreach (var module in Modules.Where(m => m.DependsOn.Any(needed.Contains)))
        {
            needed.Add(module.Id);
            dependants.Add(module);
        }
        return dependants;
    }

    // What a module that is locked on needs cannot be off, or the lock would not hold.
    private static HashSet<string> HeldOn(IReadOnlyList<ModuleManifest> modules, IReadOnlyDictionary<string, FeatureLock> locks)
    {
        var held = new HashSet<string>();
        foreach (var module in modules.Reverse().Where(m => held.Contains(m.Id) || (locks.TryGetValue(m.Id, out var found) && found.IsOn)))
            held.UnionWith(module.DependsOn);
        return held;
    }

    private IReadOnlyList<FeatureGuard> GuardsOf(string name) => states.GetValueOrDefault(name)?.Guards ?? [];
}
