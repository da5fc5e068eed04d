using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The features as this process last read them. The request path reads memory only.</summary>
public sealed class FeatureStore(ModuleCatalogue catalogue, HubProfile profile, TimeProvider clock)
{
    private volatile FeatureSnapshot current =
        new(0, [.. catalogue.Modules.Select(m => m.Manifest)], new Dictionary<string, bool?>(), profile.FeatureLocks);

    /// <summary>Raised after <see cref="Current"/> was replaced.</summary>
    public event Action? Changed;

    public FeatureSnapshot Current => current;

    /// <summary>When the database was last read; null before the first time.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    internal void Replace(long version, IReadOnlyList<ModuleManifest> modules, IReadOnlyDictionary<string, bool?> decided)
    {
        current = new FeatureSnapshot(version, modules, decided, profile.FeatureLocks);
        ReadAt = clock.GetUtcNow();
        Changed?.Invoke();
    }

    internal void Confirm() => ReadAt = clock.GetUtcNow();
}
