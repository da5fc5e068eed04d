using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Jobs;

public sealed class JobTests : IAsyncLifetime
{
    private static readonly JobDescription Count = new("probe.count-runs", TimeSpan.FromHours(1), typeof(CountRuns), ProbeModule.Id);
    private static readonly JobDescription Fail = new("probe.fail-to-run", TimeSpan.FromHours(1), typeof(FailToRun), ProbeModule.Id);

    private static readonly JobDescription Long = new("probe.stubborn", TimeSpan.FromHours(1), typeof(Stubborn), ProbeModule.Id);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private readonly RecordedLog log = new();
    private ProbeHub hub = null!;

    public async ValueTask InitializeAsync() => hub = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        log.Dispose();
    }

    [Fact]
    public async Task A_job_runs_when_it_is_due_and_not_before()
    {
        var next = await Runner(hub).RunIfDueAsync(Count, Ct);
        Assert.Equal((clock.GetUtcNow().AddHours(1), 1), (next!.Value, await RunsAsync()));

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal((next, 1), (await Runner(hub).RunIfDueAsync(Count, Ct), await RunsAsync()));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((next.Value.AddHours(1), 2), ((await Runner(hub).RunIfDueAsync(Count, Ct))!.Value, await RunsAsync()));
    }

    [Fact]
    public async Task A_job_that_somebody_asks_for_runs_once_before_it_is_due()
    {
        await using var process = await StartAsync(beside: hub, scheduled: true);
        await AdvanceUntilAsync(TimeSpan.Zero, runs: 1);

        await hub.ReadAsync<string>("update hub.jobs set requested_at = now() where name = 'probe.count-runs' returning name");

        await AdvanceUntilAsync(TimeSpan.Zero, runs: 2);
        Assert.Equal(0, await hub.ReadAsync<long>("select count(*) from hub.jobs where name = 'probe.count-runs' and requested_at is not null"));
        Assert.Equal(Count.Every, await hub.ReadAsync<TimeSpan>("select every from hub.jobs where name = 'probe.count-runs'"));
    }

    [Fact]
    public async Task A_job_works_on_behalf_of_the_hub_itself()
    {
        await Runner(hub).RunIfDueAsync(Count, Ct);

        Assert.True(await hub.ReadAsync<bool>("select by_system from hub.probe_runs"));
    }

    [Fact]
    public async Task Of_two_processes_at_once_one_runs_the_job_and_the_other_passes_by()
    {
        await using var other = await StartAsync(beside: hub);

        var answers = await Task.WhenAll(Runner(hub).RunIfDueAsync(Count, Ct), Runner(other).RunIfDueAsync(Count, Ct));

        Assert.Equal(1, await RunsAsync());
        Assert.Contains(answers, due => due is not null);
    }

    [Fact]
    public async Task Two_processes_run_a_job_once_in_each_interval()
    {
        await using var one = await StartAsync(beside: hub, scheduled: true);
        await using var other = await StartAsync(beside: hub, scheduled: true);

        await AdvanceUntilAsync(TimeSpan.Zero, runs: 1);
        await AdvanceUntilAsync(TimeSpan.FromHours(1), runs: 2);
        await AdvanceUntilAsync(TimeSpan.FromHours(1), runs: 3);
    }

    [Fact]
    public async Task A_job_of_a_module_that_is_off_does_not_run_until_it_is_on_again()
    {
        await hub.SwitchAsync(ProbeModule.Id, false);
        Assert.Null(await Runner(hub).RunIfDueAsync(Count, Ct));
        Assert.Equal((0, 0), (await RunsAsync(), await hub.ReadAsync<long>("select count(*) from hub.jobs")));

        await hub.SwitchAsync(ProbeModule.Id, true);
        Assert.NotNull(await Runner(hub).RunIfDueAsync(Count, Ct));
        Assert.Equal(1, await RunsAsync());
    }

    [Fact]
    public async Task The_result_of_the_last_run_is_kept()
    {
        await Runner(hub).RunIfDueAsync(Count, Ct);

        Assert.Equal(clock.GetUtcNow(), await hub.ReadAsync<DateTimeOffset>("select last_run_at from hub.jobs where name = 'probe.count-runs' and last_succeeded and last_error is null and last_duration is not null"));
    }

    [Fact]
    public async Task A_job_that_fails_is_recorded_by_the_type_of_its_error_and_logged_without_its_message()
    {
        var next = await Runner(hub).RunIfDueAsync(Fail, Ct);

        Assert.Equal(clock.GetUtcNow().AddHours(1), next);
        Assert.Equal("System.InvalidTimeZoneException", await hub.ReadAsync<string>("select last_error from hub.jobs where name = 'probe.fail-to-run' and not last_succeeded"));
        Assert.Contains(log.Lines, line => line.StartsWith("1301 ", StringComparison.Ordinal) && line.Contains("probe.fail-to-run", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(FailToRun.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_that_fails_leaves_the_others_and_its_own_next_run_alone()
    {
        await using var process = await StartAsync(beside: hub, scheduled: true);

        var first = clock.GetUtcNow();
        await AdvanceUntilAsync(TimeSpan.Zero, runs: 1);
        await Eventually.TrueAsync(async () => await FailuresAsync() >= first);

        var second = first.AddHours(1);
        await AdvanceUntilAsync(TimeSpan.FromHours(1), runs: 2);
        await Eventually.TrueAsync(async () => await FailuresAsync() >= second);
    }

    [Fact]
    public async Task A_job_that_is_cut_short_is_due_again()
    {
        using var stop = new CancellationTokenSource();
        var running = Runner(hub).RunIfDueAsync(Count, stop.Token);
        await Eventually.TrueAsync(async () => await RunsAsync() == 1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.NotNull(await Runner(hub).RunIfDueAsync(Count, Ct));
        Assert.Equal(2, await RunsAsync());
    }

    [Fact]
    public async Task While_a_job_runs_it_is_said_since_when_and_where_and_no_transaction_is_open()
    {
        var running = Runner(hub).RunIfDueAsync(Count, Ct);
        await Eventually.TrueAsync(async () => await RunsAsync() == 1);

        Assert.Equal(clock.GetUtcNow(), await hub.ReadAsync<DateTimeOffset>("select running_since from hub.jobs where name = 'probe.count-runs' and running_on like 'ServicesHub.Gateway %'"));
        Assert.Equal(0, await hub.ReadAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and xact_start is not null and backend_type = 'client backend' and pid <> pg_backend_pid()"));
        await running;
        Assert.Equal(1, await hub.ReadAsync<long>("select count(*) from hub.jobs where name = 'probe.count-runs' and running_since is null and running_on is null and last_run_on like 'ServicesHub.Gateway %'"));
    }

    [Fact]
    public async Task A_job_whose_session_is_gone_ends_before_it_is_done_and_is_due_again()
    {
        await using var other = await StartAsync(beside: hub);
        Stubborn.Delay = TimeSpan.FromSeconds(20);
        var running = Runner(hub).RunIfDueAsync(Long, Ct);
        await Eventually.TrueAsync(async () => await hub.ReadAsync<bool>("select exists (select from hub.jobs where name = 'probe.stubborn' and running_since is not null)"));

        await using (var admin = Npgsql.NpgsqlDataSource.Create(hub.AdminConnection))
        await using (var kill = admin.CreateCommand("""
            select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
            """))
            await kill.ExecuteNonQueryAsync(Ct);

        Assert.Null(await running);
        Assert.Contains(log.Lines, line => line.StartsWith("1303 ", StringComparison.Ordinal));
        Stubborn.Delay = TimeSpan.Zero;
        Assert.NotNull(await Runner(other).RunIfDueAsync(Long, Ct));
    }

    [Fact]
    public async Task A_run_holds_off_every_other_process_however_long_it_takes()
    {
        await using var other = await StartAsync(beside: hub);
        Stubborn.Delay = TimeSpan.FromSeconds(3);
        var running = Runner(hub).RunIfDueAsync(Long, Ct);
        await Eventually.TrueAsync(async () => await hub.ReadAsync<bool>("select exists (select from hub.jobs where name = 'probe.stubborn' and running_since is not null)"));

        for (var looks = 0; looks < 5; looks++)
        {
            Assert.Null(await Runner(other).RunIfDueAsync(Long, Ct));
            await Task.Delay(300, Ct);
        }
        Assert.NotNull(await running);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_job_that_somebody_asks_for_as_a_run_begins_runs_once_more_and_only_once(bool wasAskedFor)
    {
        await Runner(hub).EnsureRowAsync(Long, Ct);
        if (wasAskedFor)
            await AskAsync();
        Stubborn.Delay = TimeSpan.FromSeconds(2);
        var running = Runner(hub).RunIfDueAsync(Long, Ct);
        await Eventually.TrueAsync(async () => await hub.ReadAsync<bool>("select exists (select from hub.jobs where name = 'probe.stubborn' and running_since is not null)"));
        await AskAsync();
        var first = await running;
        Assert.True(await Runner(hub).IsRequestedAsync(Long, Ct));

        Stubborn.Delay = TimeSpan.Zero;
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Runner(hub).RunIfDueAsync(Long, Ct);
        Assert.Equal((first!.Value.AddMinutes(1), false), (second!.Value, await Runner(hub).IsRequestedAsync(Long, Ct)));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(second, await Runner(hub).RunIfDueAsync(Long, Ct));
    }

    private Task<string> AskAsync() => hub.ReadAsync<string>("update hub.jobs set requested_at = clock_timestamp() where name = 'probe.stubborn' returning name");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static JobRunner Runner(ProbeHub hub) => hub.Services.GetRequiredService<JobRunner>();

    private Task<ProbeHub> StartAsync(ProbeHub? beside = null, bool scheduled = false) => ProbeHub.StartAsync(beside: beside, configure: services =>
    {
        services.AddSingleton<TimeProvider>(clock).AddLogging(logging => logging.AddProvider(log));
        if (!scheduled)
            services.Remove(services.Single(s => s.ImplementationType == typeof(JobSchedule)));
    });

    private Task<long> RunsAsync() => hub.ReadAsync<long>("select count(*) from hub.probe_runs");

    private Task<DateTimeOffset> FailuresAsync() =>
        hub.ReadAsync<DateTimeOffset>("select coalesce(max(last_run_at), '-infinity') from hub.jobs where name = 'probe.fail-to-run' and not last_succeeded");

    /// <summary>Lets time pass until the schedule looks again, and a moment longer.</summary>
    private async Task AdvanceUntilAsync(TimeSpan time, int runs)
    {
        clock.Advance(time);
        await Eventually.TrueAsync(async () =>
        {
            // The schedule may not be waiting yet when the clock moves.
            clock.Advance(JobSchedule.LookEvery);
            return await RunsAsync() == runs;
        });
        await Task.Delay(500, Ct);
        Assert.Equal(runs, await RunsAsync());
    }
}
