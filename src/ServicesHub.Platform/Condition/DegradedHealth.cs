using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace ServicesHub.Platform;

/// <summary>Says in <c>/status</c> that modules are degraded. The hub is not: it stays ready.</summary>
internal sealed class DegradedHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var modules = await scope.ServiceProvider.GetRequiredService<ReadDegradedModules>().AllAsync(cancellationToken);
            var degraded = modules.Where(m => m.State != DegradedState.Unnamed).Select(m => m.Module).Distinct().ToArray();
            return degraded.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(data: new Dictionary<string, object> { ["degraded"] = degraded });
        }
        catch (NpgsqlException)
        {
            // The database has a check of its own.
            return HealthCheckResult.Degraded();
        }
    }
}
