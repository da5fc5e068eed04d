using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Looks every few seconds which jobs of this process's modules are due. Each has a loop of its own, so that none keeps another waiting.</summary>
internal sealed partial class JobSchedule(ModuleCatalogue catalogue, IServiceProvider services, ModuleHealth health, JobRunner runner, TimeProvider clock, ILogger<JobSchedule> log)
    : BackgroundService
{
    internal static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private IReadOnlyList<JobDescription> jobs = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        jobs = JobDiscovery.In(catalogue, services, health);
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)));

    private async Task RepeatAsync(JobDescription job, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        DateTimeOffset? due = null;
        var isKnown = false;
        while (await NextAsync(timer, ct))
        {
            try
            {
                if (!isKnown)
                    await runner.EnsureRowAsync(job, ct);
                isKnown = true;
                if (due > clock.GetUtcNow() && !await runner.IsRequestedAsync(job, ct))
                    continue;
                due = await runner.RunIfDueAsync(job, ct);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                LogPostponed(log, job.Name, e.GetType().FullName!);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(1302, LogLevel.Warning, "The database could not say whether the job {Job} is due ({Error}); it is asked again.")]
    private static partial void LogPostponed(ILogger logger, string job, string error);
}
