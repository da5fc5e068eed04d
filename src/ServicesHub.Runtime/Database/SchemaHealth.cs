using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Not ready while the database lacks a migration that this process was built with. Migrations are never taken back, so one success lasts. A plugin that is behind closes itself only.</summary>
internal sealed class SchemaHealth(IServiceScopeFactory scopes, ModuleCatalogue catalogue) : IHealthCheck
{
    private volatile bool current;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (current)
            return HealthCheckResult.Healthy();
        await using var scope = scopes.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetServices<ModuleContext>().Where(c => catalogue.Find(c.ModuleId) is not { Plugin: not null }).Select(c => c.Context).Prepend(scope.ServiceProvider.GetRequiredService<HubDb>());
        foreach (var each in contexts)
            if ((await each.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                return HealthCheckResult.Unhealthy($"The tables of {each.GetType().Name} are behind: run the migrator.");
        current = true;
        return HealthCheckResult.Healthy();
    }
}
