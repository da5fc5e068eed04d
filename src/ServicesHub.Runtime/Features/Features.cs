using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class Features(FeatureView view) : IFeatures
{
    public ValueTask<bool> IsOnAsync(string name, CancellationToken ct = default) => view.Snapshot.Find(name) is null
        ? throw new InvalidOperationException($"No module declares the feature '{name}': add it to ModuleManifest.Features.")
        : new ValueTask<bool>(view.IsOn(name));
}
