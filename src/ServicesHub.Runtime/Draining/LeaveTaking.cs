using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ServicesHub.Runtime;

/// <summary>
/// A process that is told to stop first says so (it is no longer ready, its registration is withdrawn) and answers for a
/// moment longer; then its server takes no more and waits for running requests.
/// </summary>
internal sealed partial class LeaveTaking(IEnumerable<IWithdrawal> announced, DrainSettings settings, ILogger<LeaveTaking> log) : IHostedLifecycleService, IHealthCheck
{
    private volatile bool leaves;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        leaves = true;
        foreach (var each in announced)
            await each.WithdrawAsync();
        LogLeaves(log, settings.Notice.TotalSeconds, settings.Requests.TotalSeconds);
        await Task.Delay(settings.Notice, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(leaves ? HealthCheckResult.Unhealthy("The process is stopping.") : HealthCheckResult.Healthy());

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1003, LogLevel.Information, "This process stops: it answers for {Notice} s more, then running requests have {Requests} s.")]
    private static partial void LogLeaves(ILogger logger, double notice, double requests);
}
