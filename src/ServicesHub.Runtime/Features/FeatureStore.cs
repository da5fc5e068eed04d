using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The features as this process last read them. The request path reads memory only.</summary>
public sealed class FeatureStore(ModuleCatalogue catalogue, HubProfile profile, TimeProvider clock)
{
    private volatile FeatureSnapshot current =
        new(0, [.. catalogue.Modules.Select(m => m.Manifest)], new Dictionary<string, bool?>(), profile.FeatureLocks);

    /// <summary>Raised after <see cref="Current"/> was replaced, and when a time window opened or closed.</summary>
    public event Action? Changed;

    public FeatureSnapshot Current => current;

    /// <summary>When the database was last read; null before the first time.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    internal FeatureFiltering Filtering { get; } = new(clock);

    /// <summary>True when the feature is on for the hub itself: jobs and event handlers, which are nobody in particular.</summary>
    public bool IsOnForHub(string name)
    {
        if (current.Find(name) is not { IsOn: true } state)
            return false;
        foreach (var guard in state.Guards)
            if (!Filtering.HoldsForHub(guard))
                return false;
        return true;
    }

    internal void Replace(
        long version, IReadOnlyList<ModuleManifest> modules, IReadOnlyDictionary<string, bool?> decided,
        IReadOnlyDictionary<string, FeatureFilters>? filters = null, IReadOnlySet<string>? paused = null)
    {
        current = With(version, modules, decided, filters, paused);
        ReadAt = clock.GetUtcNow();
        Changed?.Invoke();
    }

    /// <summary>The states that rows make, under this deployment's locks.</summary>
    internal FeatureSnapshot With(
        long version, IReadOnlyList<ModuleManifest> modules, IReadOnlyDictionary<string, bool?> decided,
        IReadOnlyDictionary<string, FeatureFilters>? filters = null, IReadOnlySet<string>? paused = null) =>
        new(version, modules, decided, profile.FeatureLocks, filters, paused);

    internal void Confirm() => ReadAt = clock.GetUtcNow();

    /// <summary>Says that time has opened or closed something.</summary>
    internal void Announce() => Changed?.Invoke();
}
