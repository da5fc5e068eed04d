using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.FeatureManagement;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Registers runtime features.</summary>
internal static class FeatureServices
{
    public static IServiceCollection AddHubFeatures(this IServiceCollection services)
    {
        services.AddSingleton<FeatureStore>();
        services.AddSingleton<IFeatureDefinitionProvider, FeatureDefinitions>();
        services.AddFeatureManagement();
        services.Configure<FeatureManagementOptions>(options => options.IgnoreMissingFeatures = false);
        services.TryAddScoped<IFeatures, Features>();
        services.TryAddScoped<SwitchFeature>();
        services.AddHostedService<FeatureListener>();
        services.AddHealthChecks().AddCheck<FeatureHealth>("features", tags: ["ready"]);
        return services;
    }
}
