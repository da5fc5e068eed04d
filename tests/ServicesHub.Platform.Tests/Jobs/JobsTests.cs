using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Jobs;

public sealed class JobsTests
{
    private const string Job = "sample.count-things";

    [Fact]
    public async Task A_job_whose_process_is_away_is_shown_as_waiting_with_its_last_result()
    {
        await using var desk = await OpenAsync();

        var line = Assert.Single(await AllAsync(desk), j => j.Name == Job);
        Assert.Equal(("sample", JobState.NoProcess, 3600, false, "System.TimeoutException"), (line.Module, line.State, line.EverySeconds, line.LastSucceeded, line.LastError));
        Assert.Null(line.NextDueAt);
    }

    [Fact]
    public async Task Jobs_of_modules_outside_the_deployment_are_not_shown()
    {
        await using var desk = await OpenAsync();

        Assert.DoesNotContain(await AllAsync(desk), j => j.Name == "elsewhere.do-things");
        Assert.False(await desk.AskAsync<RequestJobRun, bool>(r => r.ExecuteAsync("elsewhere.do-things", Desk.Ct)));
    }

    [Fact]
    public async Task A_run_asked_for_twice_is_asked_for_and_audited_once()
    {
        await using var desk = await OpenAsync();

        Assert.True(await desk.AskAsync<RequestJobRun, bool>(r => r.ExecuteAsync(Job, Desk.Ct)));
        Assert.True(await desk.AskAsync<RequestJobRun, bool>(r => r.ExecuteAsync(Job, Desk.Ct)));

        Assert.NotNull(Assert.Single(await AllAsync(desk), j => j.Name == Job).RequestedAt);
        Assert.Equal(["platform.job-run-requested|" + Job], await desk.AuditAsync());
    }

    [Fact]
    public async Task A_run_that_cannot_be_audited_is_not_asked_for()
    {
        await using var desk = await OpenAsync();
        await desk.CloseAuditAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => desk.DoAsync<RequestJobRun>(r => r.ExecuteAsync(Job, Desk.Ct)));

        Assert.Null(Assert.Single(await AllAsync(desk), j => j.Name == Job).RequestedAt);
    }

    [Fact]
    public async Task A_job_of_a_module_that_is_off_is_off_with_it_and_cannot_be_run()
    {
        await using var desk = await OpenAsync();
        desk.Switch("sample", false);

        Assert.Equal(JobState.ModuleOff, Assert.Single(await AllAsync(desk), j => j.Name == Job).State);
        await desk.RefusedAsync<RequestJobRun>("module-off", r => r.ExecuteAsync(Job, Desk.Ct));
    }

    private static Task<IReadOnlyList<JobLine>> AllAsync(Desk desk) => desk.AskAsync<ReadJobs, IReadOnlyList<JobLine>>(r => r.AllAsync(Desk.Ct));

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.DoAsync<HubDb>(db =>
        {
            db.AddRange(
                new JobRecord { Name = Job, Every = TimeSpan.FromHours(1), LastRunAt = desk.Clock.GetUtcNow(), LastSucceeded = false, LastError = "System.TimeoutException" },
                new JobRecord { Name = "elsewhere.do-things", Every = TimeSpan.FromHours(1) });
            return db.SaveChangesAsync(Desk.Ct);
        });
        return desk;
    }
}
