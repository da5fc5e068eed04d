using System.Diagnostics;
using ServicesHub.Data;
using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>Drill R-04: the process that runs the modules is killed at five points of a write and its event.</summary>
public sealed class KilledHostTests(DrillFleet drill) : IClassFixture<DrillFleet>
{
    private const string Host = "host";
    private const int Writers = 4;

    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(Fault.BeforeCommit)]
    [InlineData(Fault.AfterCommit)]
    [InlineData(Fault.AfterResponse)]
    [InlineData(Fault.OutboxClaim)]
    [InlineData(Fault.AfterEffect)]
    public async Task Nothing_is_lost_or_done_twice(string point)
    {
        var checker = await drill.CheckerAsync();
        using var ledger = Ledger.New();
        using var one = await drill.Fleet.SignInAsync("ats21");
        using var other = await drill.Fleet.SignInAsync("ats21.operatore2");
        LedgerClient[] desks = [new(ledger, one), new(ledger, other)];
        await desks[0].SearchAsync(Drill.Ct);
        await desks[1].SearchAsync(Drill.Ct);
        var slowest = TimeSpan.Zero;
        var rounds = Drill.Times(1, 100);
        for (var round = 0; round < rounds; round++)
        {
            await drill.Fleet.KillAsync(Host);
            // Responses to searches pass that point too; the others are passed by the writes alone.
            var passing = 1 + (round + Array.IndexOf([.. Fault.Points], point)) % 4;
            await drill.Fleet.StartAsync(Host, new Dictionary<string, string> { [Fault.Variable] = $"{point}:{passing}" });
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Drill.Ct);
            var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(n => WriteAsync(desks[n % desks.Length], stop.Token)));
            Assert.NotEqual(0, await drill.Fleet.Running(Host).EndAsync());
            await stop.CancelAsync();
            await drill.Fleet.KillAsync(Host);
            await drill.Fleet.StartAsync(Host);
            var since = Stopwatch.StartNew();
            await LedgerQuiet.WaitAsync(drill.Administrator);
            slowest = since.Elapsed > slowest ? since.Elapsed : slowest;
            await writing;
        }
        Assert.Contains("1403", drill.Fleet.Log(Host), StringComparison.Ordinal);
        await Drill.SettledAsync(drill.Fleet);
        await Drill.AgreesAsync(ledger, checker, drill.Administrator, drill.Fleet);
        await Drill.ApiAgreesAsync(ledger, checker, drill.Fleet);
        Drill.Report($"R-04 {point}", ledger, ("kills", rounds), ("deliveredAfterRestartMs", slowest.TotalMilliseconds));
        Assert.True(slowest <= Delivery, $"Pending events were delivered {slowest} after the restart.");
    }

    // What has begun is carried to its end also after the stop: the ledger must know what became of it.
    private async Task WriteAsync(LedgerClient desk, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await desk.RegisterAsync(Guid.CreateVersion7(), Drill.Ct);
            foreach (var person in await LedgerPeople.PrepareAsync(drill.Administrator, 1))
                await desk.TakeInChargeAsync(person, Drill.Ct);
        }
    }
}
