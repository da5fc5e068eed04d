using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServicesHub.Runtime;

/// <summary>Ready while the features were read less than a minute ago.</summary>
internal sealed class FeatureHealth(FeatureStore store, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(60);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.ReadAt is { } read && clock.GetUtcNow() - read < Oldest
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Features were last read at {store.ReadAt:O}."));
}
