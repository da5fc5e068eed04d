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
        services.AddFeatureManagement().AddFeatureFilter<AudienceFilter>();
        services.Configure<FeatureManagementOptions>(options => options.IgnoreMissingFeatures = false);
        services.AddScoped<FeatureView>();
        services.TryAddScoped<IFeatures, Features>();
        services.TryAddScoped<SwitchFeature>();
        services.TryAddScoped<FilterFeature>();
        services.TryAddScoped<UndoFeatureChange>();
        services.TryAddScoped<PauseEvents>();
        services.AddSingleton<FeatureAcknowledgement>();
        services.AddHostedService<FeatureListener>();
        services.AddHealthChecks().AddCheck<FeatureHealth>("features", tags: ["ready"]);
        return services;
    }
}
