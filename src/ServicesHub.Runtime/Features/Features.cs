using Microsoft.FeatureManagement;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class Features(IFeatureManager manager, FeatureStore store) : IFeatures
{
    public ValueTask<bool> IsOnAsync(string name, CancellationToken ct = default) => store.Current.Find(name) is null
        ? throw new InvalidOperationException($"No module declares the feature '{name}': add it to ModuleManifest.Features.")
        : new ValueTask<bool>(manager.IsEnabledAsync(name));
}
