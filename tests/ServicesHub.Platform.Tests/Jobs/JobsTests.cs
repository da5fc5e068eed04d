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

    [Fact]
    public async Task A_job_is_shown_by_its_title_and_by_its_name_until_its_process_has_said_one()
    {
        await using var desk = await OpenAsync();
        Assert.Equal(new LocalizedText(Job, Job), (await LineAsync(desk)).Title);

        await desk.ReadAsync<string>($"update hub.jobs set title_it = 'Conta le cose', title_en = 'Counts things' where name = '{Job}' returning name");

        Assert.Equal(new LocalizedText("Conta le cose", "Counts things"), (await LineAsync(desk)).Title);
    }

    [Fact]
    public async Task A_job_that_runs_says_since_when_and_where_and_cannot_be_asked_for()
    {
        await using var desk = await OpenAsync();
        await using (await desk.TurnAsync(Job))
        {
            await BeginAsync(desk);

            var line = await LineAsync(desk);
            Assert.Equal(("Prova macchina/1", null, false), (line.Running?.On, line.Interrupted, line.CanBeRequested));
            var refused = await desk.RefusedAsync<RequestJobRun>("job-running", r => r.ExecuteAsync(Job, Desk.Ct));
            Assert.Equal("Il lavoro è già in corso su Prova macchina/1: attendi che finisca, poi ripeti se serve.", refused.Text.It);
            Assert.Null((await LineAsync(desk)).RequestedAt);
        }
    }

    [Fact]
    public async Task A_run_whose_process_has_died_is_not_said_to_be_under_way()
    {
        await using var desk = await OpenAsync();
        await BeginAsync(desk);

        var line = await LineAsync(desk);
        Assert.Equal((null, "Prova macchina/1", true), (line.Running, line.Interrupted?.On, line.CanBeRequested));
        Assert.True(await desk.AskAsync<RequestJobRun, bool>(r => r.ExecuteAsync(Job, Desk.Ct)));
        Assert.False((await LineAsync(desk)).CanBeRequested);
    }

    [Fact]
    public async Task Runs_asked_for_by_many_at_once_are_asked_for_and_audited_once()
    {
        await using var desk = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.AskAsync<RequestJobRun, bool>(r => r.ExecuteAsync(Job, Desk.Ct))));

        Assert.Equal(["platform.job-run-requested|" + Job], await desk.AuditAsync());
    }

    private static Task<string> BeginAsync(Desk desk) =>
        desk.ReadAsync<string>($"update hub.jobs set running_since = now(), running_on = 'Prova macchina/1' where name = '{Job}' returning name");

    private static async Task<JobLine> LineAsync(Desk desk) => Assert.Single(await AllAsync(desk), j => j.Name == Job);

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
