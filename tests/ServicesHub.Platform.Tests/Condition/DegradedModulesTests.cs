using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Condition;

public sealed class DegradedModulesTests
{
    [Fact]
    public async Task A_module_is_degraded_from_the_failed_run_of_a_job_to_the_next_good_one()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Empty(await AllAsync(desk));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(desk)).Status);
        await desk.DoAsync<HubDb>(db =>
        {
            db.AddRange(
                new JobRecord { Name = "sample.count-things", LastRunAt = desk.Clock.GetUtcNow(), LastSucceeded = false, LastError = "System.TimeoutException" },
                new JobRecord { Name = "elsewhere.do-things", LastRunAt = desk.Clock.GetUtcNow(), LastSucceeded = false, LastError = "System.TimeoutException" });
            return db.SaveChangesAsync(Desk.Ct);
        });

        var degraded = Assert.Single(await AllAsync(desk));
        Assert.Equal(("sample", DegradedState.Impaired, desk.Clock.GetUtcNow()), (degraded.Module, degraded.State, degraded.Since));
        Assert.Equal("The job sample.count-things ended with System.TimeoutException: see “Jobs”.", degraded.Reason.En);
        var check = await CheckAsync(desk);
        Assert.Equal(HealthStatus.Degraded, check.Status);
        Assert.Equal(["sample"], (string[])check.Data["degraded"]);

        await desk.DoAsync<HubDb>(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "update hub.jobs set last_succeeded = true, last_error = null", Desk.Ct));
        Assert.Empty(await AllAsync(desk));
    }

    [Fact]
    public async Task A_module_is_degraded_while_an_event_that_it_could_not_handle_is_parked()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ReceiveEventsAsync();
        await desk.PublishAsync();

        for (var i = 0; i < 600 && (await AllAsync(desk)).Count == 0; i++)
            await Task.Delay(50, Desk.Ct);
        var degraded = Assert.Single(await AllAsync(desk));
        Assert.Equal(("sample", DegradedState.Impaired), (degraded.Module, degraded.State));
        Assert.Equal("Eventi non elaborati: 1. Vedi «Eventi».", degraded.Reason.It);
        Assert.DoesNotContain(NoteThing.Secret, degraded.ToString(), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<DegradedModule>> AllAsync(Desk desk) => desk.AskAsync<ReadDegradedModules, IReadOnlyList<DegradedModule>>(r => r.AllAsync(Desk.Ct));

    private static Task<HealthCheckResult> CheckAsync(Desk desk) =>
        desk.AskAsync<IServiceScopeFactory, HealthCheckResult>(scopes => new DegradedHealth(scopes).CheckHealthAsync(new HealthCheckContext(), Desk.Ct));
}
