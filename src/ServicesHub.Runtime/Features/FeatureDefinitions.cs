using Microsoft.Extensions.Configuration;
using Microsoft.FeatureManagement;

namespace ServicesHub.Runtime;

/// <summary>Gives Microsoft.FeatureManagement the features of the hub, from memory.</summary>
internal sealed class FeatureDefinitions(FeatureStore store) : IFeatureDefinitionProvider
{
    private static readonly FeatureFilterConfiguration AlwaysOn =
        new() { Name = "AlwaysOn", Parameters = new ConfigurationBuilder().Build(), ParametersObject = new object() };

    public Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) =>
        Task.FromResult(store.Current.Find(featureName) is { } state ? Define(state) : null!);

#pragma warning disable CS1998 // The interface is asynchronous; the snapshot is in memory.
    public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
    {
        foreach (var state in store.Current.States)
            yield return Define(state);
    }
#pragma warning restore CS1998

    private static FeatureDefinition Define(FeatureState state) =>
        new() { Name = state.Feature.Name, EnabledFor = state.IsOn ? [AlwaysOn] : [] };
}
