using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServicesHub.Runtime;

/// <summary>Degraded while a module of this process does not work as it should; the process is healthy and stays ready.</summary>
internal sealed class FaultHealth(ModuleHealth health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var degraded = health.All.Where(f => f.Kind != FaultKind.Unnamed).Select(f => f.ModuleId).ToArray();
        return Task.FromResult(degraded.Length == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(data: new Dictionary<string, object> { ["degraded"] = degraded }));
    }
}
