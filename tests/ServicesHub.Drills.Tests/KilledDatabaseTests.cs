using System.Diagnostics;
using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>Drill R-01: PostgreSQL and all its sessions are killed while 16 clients write.</summary>
public sealed class KilledDatabaseTests : IAsyncLifetime
{
    private const string Probe = "/api/case-management/v1/cases";
    private const int Writers = 16;

    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(5);

    private readonly string folder = Directory.CreateTempSubdirectory("hub-drill-").FullName;
    private OwnPostgres server = null!;
    private HubFleet fleet = null!;

    public async ValueTask InitializeAsync()
    {
        server = await OwnPostgres.StartAsync();
        fleet = await HubFleet.StartAsync(new FleetPlan
        {
            Profile = "minimal",
            Database = server.OwnerConnectionString,
            Settings = [$"--Hub:Audit:Anchor={Path.Combine(folder, "anchors.txt")}"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await fleet.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_hub_says_so_meanwhile_and_recovers_by_itself_with_nothing_lost_or_done_twice()
    {
        var checker = new LedgerChecker(server.AdminConnectionString, await LedgerBaseline.TakeAsync(server.AdminConnectionString)) { Anchors = Path.Combine(folder, "anchors.txt") };
        using var ledger = Ledger.New();
        using var one = await fleet.SignInAsync("ats21");
        using var other = await fleet.SignInAsync("ats21.operatore2");
        LedgerClient[] desks = [new(ledger, one), new(ledger, other)];
        await Task.WhenAll(desks.Select(d => d.SearchAsync(Drill.Ct)));
        var processes = fleet.Names.Select(n => fleet.Running(n).Id).ToList();
        var (slowest, recovery) = (TimeSpan.Zero, TimeSpan.Zero);
        var rounds = Drill.Times(2, 50);
        for (var round = 0; round < rounds; round++)
        {
            var people = await LedgerPeople.PrepareAsync(server.AdminConnectionString, 1_000);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Drill.Ct);
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(n => WriteAsync(desks[n % desks.Length], people.Where((_, i) => i % Writers == n), stop.Token)));
            await Task.Delay(1_500, Drill.Ct);
            await server.KillAsync();
            var away = await AwayAsync(one);
            slowest = away > slowest ? away : slowest;
            await server.StartAgainAsync();
            Npgsql.NpgsqlConnection.ClearAllPools();
            var back = await BackAsync(one);
            recovery = back > recovery ? back : recovery;
            await Task.Delay(500, Drill.Ct);
            await stop.CancelAsync();
            await writing;
            if (ledger.Read().SelectMany(o => o.Answers).Contains(500))
                Assert.Fail($"The hub answered 500 in round {round}.\n{fleet.Report(30_000)}");
        }
        Assert.Equal(processes, fleet.Names.Select(n => fleet.Running(n).Id));
        await Drill.AgreesAsync(ledger, checker, server.AdminConnectionString, fleet);
        await Drill.ApiAgreesAsync(ledger, checker, fleet);
        Assert.Empty(await server.CorruptionAsync());
        Drill.Report("R-01", ledger, ("kills", rounds), ("slowest503Ms", slowest.TotalMilliseconds), ("recoveryMs", recovery.TotalMilliseconds));
        if (Drill.IsFull)
            Assert.True(slowest <= TimeSpan.FromSeconds(1), $"An answer took {slowest} while the database was away.");
        Assert.True(recovery <= Recovery, $"It took {recovery} after PostgreSQL accepted.");
    }

    private static async Task WriteAsync(LedgerClient desk, IEnumerable<Guid> people, CancellationToken stop)
    {
        foreach (var person in people.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            await desk.TakeInChargeAsync(person, Drill.Ct);
            if (!stop.IsCancellationRequested)
                await desk.RegisterAsync(Guid.CreateVersion7(), Drill.Ct);
        }
    }

    /// <summary>Asks for a second while the database is away; how long the slowest answer took.</summary>
    private async Task<TimeSpan> AwayAsync(HubVisitor visitor)
    {
        var slowest = TimeSpan.Zero;
        var since = Stopwatch.StartNew();
        for (var asked = 0; asked < 10 || since.Elapsed < TimeSpan.FromSeconds(1); asked++)
        {
            var one = Stopwatch.StartNew();
            using var answer = await visitor.GetAsync(Probe);
            slowest = one.Elapsed > slowest ? one.Elapsed : slowest;
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}\n{fleet.Report(20)}");
            await Task.Delay(50, Drill.Ct);
        }
        return slowest;
    }

    /// <summary>Asks until ten answers in a row are right; how long it took to the first of them.</summary>
    private static async Task<TimeSpan> BackAsync(HubVisitor visitor)
    {
        var since = Stopwatch.StartNew();
        TimeSpan? first = null;
        for (var right = 0; right < 10 && since.Elapsed < TimeSpan.FromSeconds(60);)
        {
            using var answer = await visitor.GetAsync(Probe);
            (right, first) = answer.IsSuccessStatusCode ? (right + 1, first ?? since.Elapsed) : (0, default(TimeSpan?));
            await Task.Delay(20, Drill.Ct);
        }
        return first ?? since.Elapsed;
    }
}
