using System.Net;
using System.Net.Http.Json;
using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>Drill R-09: 32 clients correct one record, each from the version it has read.</summary>
[Collection(DrillCollection.Name)]
public sealed class VersionRaceTests(DrillFleet drill)
{
    private const int Clients = 32;

    [Fact]
    public async Task Each_version_is_made_by_exactly_one_and_everybody_else_is_told()
    {
        var checker = await drill.CheckerAsync();
        using var ledger = Ledger.New();
        using var one = await drill.Fleet.SignInAsync("ats21");
        using var other = await drill.Fleet.SignInAsync("ats21.operatore2");
        LedgerClient[] desks = [new(ledger, one), new(ledger, other)];
        var person = (await LedgerPeople.PrepareAsync(drill.Administrator, 1))[0];
        Assert.Equal(LedgerOutcome.Ok, (await desks[0].TakeInChargeAsync(person, Drill.Ct)).Outcome);

        var attempts = Drill.Times(400, 10_000);
        var left = attempts;
        var tries = new System.Collections.Concurrent.ConcurrentBag<(long From, LedgerOperation Write)>();
        var took = await Drill.TimeAsync(() => Task.WhenAll(Enumerable.Range(0, Clients).Select(async n =>
        {
            var desk = desks[n % desks.Length];
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var version = await desk.VersionAsync(person);
                tries.Add((version, await desk.CorrectAsync(Guid.CreateVersion7(), person, version, n % 2 == 0 ? "Ghana" : "Nigeria", Drill.Ct)));
            }
        })));

        Assert.Equal(attempts, tries.Count);
        var made = tries.Where(t => t.Write.Outcome == LedgerOutcome.Ok).ToList();
        Assert.All(made, t => Assert.Equal(t.From + 1, t.Write.Version));
        Assert.Equal(Enumerable.Range(2, made.Count).Select(v => (long)v), made.Select(t => t.Write.Version!.Value).Order());
        Assert.All(tries.Where(t => t.Write.Outcome != LedgerOutcome.Ok), t => Assert.Equal([412], t.Write.Answers));
        Assert.Equal(made.Count + 1, await drill.AskAsync<long>("select version from case_management.people where id = $1", person));
        Assert.Equal(HttpStatusCode.PreconditionRequired, await PutAsync(one, person, null));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await PutAsync(one, person, "\"1\""));

        var quiet = await Drill.AgreesAsync(ledger, checker, drill.Administrator, drill.Fleet);
        await Drill.ApiAgreesAsync(ledger, checker, drill.Fleet);
        Drill.Report("R-09", ledger, ("clients", Clients), ("versions", made.Count), ("perSecond", attempts / took.TotalSeconds), ("deliveredMs", quiet.TotalMilliseconds));
    }

    private static async Task<HttpStatusCode> PutAsync(HubVisitor visitor, Guid person, string? match)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/api/case-management/v1/people/{person}", UriKind.Relative))
        {
            Content = JsonContent.Create(new { familyName = "Registro", givenName = "Prova", birthDate = "1990", sex = "F", citizenships = new[] { "Ghana" } }),
        };
        if (match is not null)
            request.Headers.Add("If-Match", match);
        using var answer = await visitor.Http.SendAsync(request, Drill.Ct);
        return answer.StatusCode;
    }
}
