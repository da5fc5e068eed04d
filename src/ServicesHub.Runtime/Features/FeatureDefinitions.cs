using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace ServicesHub.Runtime;

/// <summary>Gives Microsoft.FeatureManagement the features of the hub, from memory, as the request sees them.</summary>
internal sealed class FeatureDefinitions(FeatureStore store, IHttpContextAccessor http) : IFeatureDefinitionProvider
{
    private static readonly FeatureFilterConfiguration AlwaysOn = Filter("AlwaysOn");
    private static readonly FeatureFilterConfiguration Audience = Filter(AudienceFilter.Alias);

    private FeatureSnapshot Current => http.HttpContext?.RequestServices.GetService<FeatureView>()?.Snapshot ?? store.Current;

    public Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) =>
        Task.FromResult(Current.Find(featureName) is { } state ? Define(state) : null!);

#pragma warning disable CS1998 // The interface is asynchronous; the snapshot is in memory.
    public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
    {
        foreach (var state in Current.States)
            yield return Define(state);
    }
#pragma warning restore CS1998

    private static FeatureDefinition Define(FeatureState state) =>
        new() { Name = state.Feature.Name, EnabledFor = !state.IsOn ? [] : state.Guards.Count == 0 ? [AlwaysOn] : [Audience] };

    private static FeatureFilterConfiguration Filter(string name) =>
        new() { Name = name, Parameters = new ConfigurationBuilder().Build(), ParametersObject = new object() };
}
