using Microsoft.Extensions.DependencyInjection;

namespace ServicesHub.Runtime;

/// <summary>Registers sending and receiving of events.</summary>
internal static class EventServices
{
    public static IServiceCollection AddHubEvents(this IServiceCollection services)
    {
        services.AddHostedService<EventReceivers>();
        services.AddHostedService<EventRelay>();
        return services.AddHubWork();
    }
}
