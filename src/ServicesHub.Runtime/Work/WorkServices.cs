using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Registers what is written together with a business change.</summary>
public static class WorkServices
{
    public static IServiceCollection AddHubWork(this IServiceCollection services) => services
        .AddScoped<SealAudit>()
        .AddParticipant<IWorkItems, WorkItemBuffer>()
        .AddParticipant<IAudit, AuditBuffer>()
        .AddParticipant<IEvents, EventBuffer>();

    private static IServiceCollection AddParticipant<TService, TParticipant>(this IServiceCollection services)
        where TService : class
        where TParticipant : class, TService, IUnitOfWorkParticipant => services
            .AddScoped<TParticipant>()
            .AddScoped<TService>(provider => provider.GetRequiredService<TParticipant>())
            .AddScoped<IUnitOfWorkParticipant>(provider => provider.GetRequiredService<TParticipant>());
}
