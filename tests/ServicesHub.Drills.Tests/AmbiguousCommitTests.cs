using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>Drill R-06: the connection to the database breaks between the commit and its reply, so that nobody knows what became of it.</summary>
[Collection(DrillCollection.Name)]
public sealed class AmbiguousCommitTests(DrillFleet drill)
{
    [Fact]
    public async Task Repeated_under_its_key_a_write_is_there_once_and_answered_alike()
    {
        var checker = await drill.CheckerAsync();
        using var ledger = Ledger.New();
        using var visitor = await drill.Fleet.SignInAsync("ats21");
        var client = new LedgerClient(ledger, visitor);
        await client.SearchAsync(Drill.Ct);
        var rounds = Drill.Times(5, 100);
        var people = await LedgerPeople.PrepareAsync(drill.Administrator, rounds);
        var cut = drill.Relay.Cuts;
        for (var round = 0; round < rounds; round++)
        {
            var id = people[round];
            drill.Relay.Arm(id.ToString(), round % 3 == 2 ? CutPoint.AfterSending : CutPoint.ReplyLost);
            var first = await SendAsync(client, id, round);
            Assert.Equal(++cut, drill.Relay.Cuts);
            Assert.True(first.Outcome == LedgerOutcome.Ok, $"{string.Join(' ', first.Answers)} {first.Body}");
            Assert.True(first.Answers.Count(a => a == 500) <= 1, $"500 again and again: {string.Join(' ', first.Answers)}");

            var again = await SendAsync(client, id, round);
            Assert.Equal((first.Answers[^1], first.Result, first.Version, first.Body), (again.Answers[^1], again.Result, again.Version, again.Body));
        }
        var quiet = await Drill.AgreesAsync(ledger, checker, drill.Administrator, drill.Fleet);
        await Drill.ApiAgreesAsync(ledger, checker, drill.Fleet);
        Drill.Report("R-06", ledger, ("cuts", rounds), ("deliveredMs", quiet.TotalMilliseconds));
    }

    private static Task<LedgerOperation> SendAsync(LedgerClient client, Guid id, int round) =>
        round % 2 == 0 ? client.TakeInChargeAsync(id, Drill.Ct) : client.RegisterAsync(id, Drill.Ct);
}
