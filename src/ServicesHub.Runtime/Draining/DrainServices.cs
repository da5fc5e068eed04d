using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ServicesHub.Runtime;

/// <summary>Registers the orderly end of a process.</summary>
public static class DrainServices
{
    // What stops after the last request: buses, listeners.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <summary>Announces this process to the gateways for as long as it runs.</summary>
    public static IServiceCollection AddInstanceRegistration(this IServiceCollection services)
    {
        services.AddSingleton<InstanceRegistration>();
        services.AddSingleton<IWithdrawal>(provider => provider.GetRequiredService<InstanceRegistration>());
        services.AddHostedService(provider => provider.GetRequiredService<InstanceRegistration>());
        return services;
    }

    internal static IServiceCollection AddHubDrain(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DrainSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<LeaveTaking>();
        services.AddHostedService(provider => provider.GetRequiredService<LeaveTaking>());
        services.AddHealthChecks().AddCheck<LeaveTaking>("stopping", tags: ["ready"]);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.Notice + settings.Requests + Rest);
        return services;
    }
}
