using Microsoft.Extensions.DependencyInjection;

namespace ServicesHub.Runtime;

/// <summary>Registers the runner of scheduled jobs.</summary>
internal static class JobServices
{
    public static IServiceCollection AddHubJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddHostedService<JobSchedule>();
        return services;
    }
}
