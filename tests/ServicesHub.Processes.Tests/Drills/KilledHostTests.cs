using System.Diagnostics;
using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Drills;

/// <summary>Drill R-11: a process that runs a module dies.</summary>
public sealed class KilledHostTests
{
    private static readonly TimeSpan Detection = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task One_of_two_dies_and_nobody_who_reads_notices()
    {
        await using var fleet = await HubFleet.StartAsync();
        using var visitor = await fleet.SignInAsync("cpi.ascoli");
        for (var round = 0; round < Drill.Times(2, 20); round++)
        {
            await using var load = Load.Start(visitor.Http, 40, "/case-management/people", "/api/case-management/v1/cases?scope=mine");
            await Task.Delay(1_000, TestContext.Current.CancellationToken);
            await fleet.KillAsync("case-management-2");
            await Task.Delay(4_000, TestContext.Current.CancellationToken);
            await load.StopAsync();
            Drill.Report($"One of two killed: {load.Summary}");
            Assert.True(load.Failed.Count == 0, $"{load.Summary}\n{fleet.Report()}");
            await fleet.StartAsync("case-management-2");
            await fleet.ReadyAsync();
        }
    }

    [Fact]
    public async Task One_of_two_dies_and_no_more_changes_fail_than_were_under_way()
    {
        const int Writers = 4;
        await using var fleet = await HubFleet.StartAsync();
        using var visitor = await fleet.SignInAsync("ats21");
        using var ledger = Ledger.New();
        var desk = new LedgerClient(ledger, visitor) { Patience = TimeSpan.Zero };
        await desk.SearchAsync(TestContext.Current.CancellationToken);
        for (var round = 0; round < Drill.Times(1, 20); round++)
        {
            var before = ledger.Read().Count;
            using var stop = new CancellationTokenSource();
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
            {
                while (!stop.IsCancellationRequested)
                    await desk.RegisterAsync(Guid.CreateVersion7(), CancellationToken.None);
            })));
            await Task.Delay(1_500, TestContext.Current.CancellationToken);
            await fleet.KillAsync("case-management-2");
            await Task.Delay(3_000, TestContext.Current.CancellationToken);
            await stop.CancelAsync();
            await writing;
            var written = ledger.Read().Skip(before).ToList();
            var failed = written.Where(o => o.Outcome != LedgerOutcome.Ok).ToList();
            Drill.Report($"One of two killed: {written.Count} changes, {failed.Count} failed with {string.Join(' ', failed.SelectMany(o => o.Answers))}.");
            Assert.True(failed.Count <= Writers, $"{failed.Count} changes failed, {Writers} can have been under way.\n{fleet.Report(20)}");
            foreach (var lost in failed)
                await desk.RegisterAsync(lost.Id, TestContext.Current.CancellationToken);
            await fleet.StartAsync("case-management-2");
            await fleet.ReadyAsync();
        }
    }

    [Fact]
    public async Task One_of_two_falls_silent_and_gets_no_more_requests_within_three_seconds()
    {
        await using var fleet = await HubFleet.StartAsync();
        using var visitor = await fleet.SignInAsync("cpi.ascoli");
        await using var load = Load.Start(visitor.Http, 20, "/case-management/people");
        var since = DateTimeOffset.UtcNow;
        await fleet.SignalAsync("case-management", "STOP");
        await Task.Delay(6_000, TestContext.Current.CancellationToken);
        var late = load.Answers.Where(a => a.At > since + Detection).ToList();
        var asked = (DateTimeOffset.UtcNow - since - Detection).TotalSeconds * 20;
        await fleet.SignalAsync("case-management", "CONT");
        await load.StopAsync();

        Drill.Report($"Silent host: {late.Count} of about {asked:0} requests after 3 s answered at once; slowest {late.Max(a => a.Took.TotalMilliseconds):0} ms. {load.Summary}");
        Assert.All(late, a => Assert.Equal("200", a.Outcome));
        Assert.All(load.Answers.Where(a => a.At > since + Detection), a => Assert.True(a.Took < TimeSpan.FromSeconds(2), $"{a} waited for the silent host"));
    }

    [Fact]
    public async Task The_only_one_dies_and_its_module_alone_is_unavailable()
    {
        await using var fleet = await HubFleet.StartAsync();
        using var visitor = await fleet.SignInAsync("programmazione");
        await using var others = Load.Start(visitor.Http, 20, "/governance", "/reporting", "/");
        await fleet.KillAsync("training");
        var since = Stopwatch.StartNew();
        await Soon.TrueAsync(async () => await StatusAsync(visitor) == HttpStatusCode.ServiceUnavailable, "training is unavailable");
        Drill.Report($"Killed host: 503 after {since.ElapsedMilliseconds} ms.");
        var times = new List<double>();
        for (var i = 0; i < 51; i++)
        {
            var one = Stopwatch.StartNew();
            using var down = await visitor.GetAsync("/training");
            times.Add(one.Elapsed.TotalMilliseconds);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
            Assert.NotNull(down.Headers.RetryAfter);
        }
        var median = times.Order().ElementAt(25);
        Drill.Report($"503 in the shell: median {median:0.0} ms, max {times.Max():0} ms.");
        Assert.True(median < 100, $"median {median} ms");
        Assert.Contains("hub.css", await visitor.PageAsync("/training"), StringComparison.Ordinal);
        await others.StopAsync();
        Assert.True(others.Failed.Count == 0, $"{others.Summary}\n{fleet.Report()}");

        await fleet.StartAsync("training");
        await Soon.TrueAsync(async () => await StatusAsync(visitor) == HttpStatusCode.OK, "training is back");
    }

    private static async Task<HttpStatusCode> StatusAsync(HubVisitor visitor)
    {
        using var answer = await visitor.GetAsync("/training");
        return answer.StatusCode;
    }
}
