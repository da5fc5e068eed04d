using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>Drill R-07: a module fails on an event, for a while or for good.</summary>
[Collection(DrillCollection.Name)]
public sealed class FailingConsumerTests(DrillFleet drill)
{
    private const int Attempts = 5;

    [Fact]
    public async Task It_is_tried_again_after_pauses_then_parked_and_handled_once_when_somebody_retries_it()
    {
        var checker = await drill.CheckerAsync();
        using var ledger = Ledger.New();
        using var visitor = await drill.Fleet.SignInAsync("ats21");
        using var administrator = await drill.Fleet.SignInAsync("amministratore");
        var client = new LedgerClient(ledger, visitor);
        await using var consumer = await FailingConsumer.InstallAsync(drill);
        var rounds = Drill.Times(1, 10);
        List<double> passages = [];
        for (var round = 0; round < rounds; round++)
        {
            var others = await LedgerPeople.PrepareAsync(drill.Administrator, 8);
            var (recovers, stale, poison) = (others[0], others[1], others[2]);
            await consumer.PoisonAsync(recovers, 1, times: 1 + round % (Attempts - 1));
            await consumer.PoisonAsync(stale, 1, int.MaxValue);
            await consumer.PoisonAsync(poison, 1, int.MaxValue);
            foreach (var person in others)
                Assert.Equal(LedgerOutcome.Ok, (await client.TakeInChargeAsync(person, Drill.Ct)).Outcome);

            // The others are not held up.
            var since = Stopwatch.StartNew();
            var watch = GapsAsync(consumer, poison);
            await Soon.TrueAsync(async () => await HaveEffectsAsync(consumer, others.Skip(3)), "the other events are handled");
            Assert.True(await consumer.AttemptsAsync(poison) < Attempts, "The other events waited for the poison.");
            passages.Add(since.Elapsed.TotalMilliseconds);

            // A later version arrives while the earlier one still fails.
            Assert.Equal(LedgerOutcome.Ok, (await client.CorrectAsync(Guid.CreateVersion7(), stale, 1, "Nigeria", Drill.Ct)).Outcome);
            await Soon.TrueAsync(async () => await consumer.EffectsAsync(stale) is [2], "the later version is handled");
            await Soon.TrueAsync(async () => await ParkedAsync(administrator) is { Count: 2 }, "two events are parked");
            await LedgerQuiet.WaitAsync(drill.Administrator);

            Assert.Equal(2 + round % (Attempts - 1), await consumer.AttemptsAsync(recovers));
            Assert.Equal((long[])[1], await consumer.EffectsAsync(recovers));
            Assert.Equal((Attempts, Attempts), (await consumer.AttemptsAsync(poison), await consumer.AttemptsAsync(stale)));
            Assert.Empty(await consumer.EffectsAsync(poison));
            var gaps = await watch;
            Assert.Equal(Attempts - 1, gaps.Count);
            for (var i = 1; i < gaps.Count; i++)
                Assert.True(gaps[i] > gaps[i - 1] * 1.2, $"The pauses do not grow: {string.Join(", ", gaps.Select(g => $"{g.TotalSeconds:0.0} s"))}");

            await RetryAsync(administrator, consumer, stale, poison);
            Drill.Report("R-07 round", null, ("pausesMs", string.Join(' ', gaps.Select(g => $"{g.TotalMilliseconds:0}"))), ("othersHandledMs", passages[^1]));
        }
        await Drill.AgreesAsync(ledger, checker, drill.Administrator, drill.Fleet);
        await Drill.ApiAgreesAsync(ledger, checker, drill.Fleet);
        Drill.Report("R-07", ledger, ("rounds", rounds), ("othersHandledMs", passages.Max()));
    }

    private async Task RetryAsync(HubVisitor administrator, FailingConsumer consumer, Guid stale, Guid poison)
    {
        var page = await administrator.PageAsync("/platform/events");
        Assert.Contains("case-management.person-taken-in-charge.v1", page, StringComparison.Ordinal);
        Assert.Contains("PostgresException", page, StringComparison.Ordinal);
        await consumer.HealAsync(stale);
        await consumer.HealAsync(poison);
        foreach (var id in await ParkedAsync(administrator))
        {
            using var retried = await administrator.PostAsync($"/api/platform/v1/events/parked/{id}/retry", new { });
            Assert.Equal(HttpStatusCode.NoContent, retried.StatusCode);
            using var again = await administrator.PostAsync($"/api/platform/v1/events/parked/{id}/retry", new { });
            Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        }
        await Soon.TrueAsync(async () => await consumer.EffectsAsync(poison) is [1], "the retried event has its effect");
        await LedgerQuiet.WaitAsync(drill.Administrator);
        Assert.Empty(await ParkedAsync(administrator));
        Assert.Equal((long[])[1], await consumer.EffectsAsync(poison));
        // It came after its successor: it changes nothing.
        Assert.Equal((long[])[2], await consumer.EffectsAsync(stale));
        Assert.Equal("443", await drill.AskAsync<string>("select dimensions ->> 'citizenship' from reporting.facts where subject_id = $1", stale));
    }

    private static async Task<bool> HaveEffectsAsync(FailingConsumer consumer, IEnumerable<Guid> people)
    {
        foreach (var person in people)
            if (await consumer.EffectsAsync(person) is not [1])
                return false;
        return true;
    }

    /// <summary>How long it was between two attempts, until the last one.</summary>
    private static async Task<List<TimeSpan>> GapsAsync(FailingConsumer consumer, Guid poison)
    {
        var gaps = new List<TimeSpan>();
        var since = Stopwatch.StartNew();
        long seen = 0;
        while (seen < Attempts && since.Elapsed < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(50);
            var attempts = await consumer.AttemptsAsync(poison);
            if (attempts == seen)
                continue;
            if (seen > 0)
                gaps.Add(since.Elapsed);
            seen = attempts;
            since.Restart();
        }
        return gaps;
    }

    private static async Task<IReadOnlyList<int>> ParkedAsync(HubVisitor administrator)
    {
        using var answer = await administrator.GetAsync("/api/platform/v1/events");
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. json.RootElement.GetProperty("parked").GetProperty("items").EnumerateArray().Select(e => e.GetProperty("id").GetInt32())];
    }
}
