using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Governance.Tests.Desks;

namespace ServicesHub.Governance.Tests.Sessions;

public sealed class DecisionNumberTests(Chamber chamber) : IClassFixture<Chamber>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_sessions_closed_at_once_number_their_decisions_without_gaps()
    {
        const int Count = 100;
        var body = await chamber.BodyAsync("CENTO", QuorumRule.None, members: 1);
        var sessions = await AddOpenAsync(body, Count);
        var office = chamber.Office();

        await Task.WhenAll(sessions.Select(session => Task.Run(async () =>
        {
            await using var scope = office.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CloseSession>().ExecuteAsync(session.Id, [.. session.Agenda.Select(i => Sittings.Decided(i))], Ct);
        }, Ct)));

        var numbers = await chamber.Secretary().Db.Decisions.Where(d => d.BodyId == body.Id).OrderBy(d => d.Number).Select(d => d.Number).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, Count * 2), numbers);
        Assert.Equal(numbers, (await AllPagesAsync(body.Id)).Select(d => int.Parse(d.Reference.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task A_session_closed_twice_at_once_is_closed_once_and_leaves_no_gap()
    {
        var body = await chamber.BodyAsync("DUE", QuorumRule.None, members: 1);
        var sessions = await AddOpenAsync(body, 2);
        var office = chamber.Office();

        var twice = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var scope = office.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<CloseSession>().ExecuteAsync(sessions[0].Id, [.. sessions[0].Agenda.Select(i => Sittings.Decided(i))], Ct);
                return true;
            }
            catch (Exception e) when (e is DbUpdateException or Abstractions.RuleViolationException)
            {
                return false;
            }
        }, Ct)));
        await chamber.CloseAsync(sessions[1], [.. sessions[1].Agenda.Select(i => Sittings.Decided(i))]);

        Assert.Single(twice, closed => closed);
        var numbers = await chamber.Secretary().Db.Decisions.Where(d => d.BodyId == body.Id).OrderBy(d => d.Number).Select(d => d.Number).ToListAsync(Ct);
        Assert.Equal([1, 2, 3, 4], numbers);
    }

    [Fact]
    public async Task The_number_starts_anew_for_each_body()
    {
        foreach (var code in new[] { "PRIMO", "SECONDO" })
        {
            var body = await chamber.BodyAsync(code, QuorumRule.None, members: 1);
            var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));
            await chamber.CloseAsync(session, Sittings.Decided(session.Agenda[0]));
            var decision = Assert.Single(await chamber.Secretary().Get<ReadDecisions>().OfSessionAsync(session.Id, Ct));
            Assert.Equal($"{code}/2026/1", decision.Reference);
        }
    }

    private async Task<List<DecisionLine>> AllPagesAsync(Guid body)
    {
        var all = new List<DecisionLine>();
        string? after = null;
        do
        {
            var page = await chamber.Secretary().Get<ReadDecisions>().ListAsync(body, 2026, openOnly: false, after, Ct);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    private async Task<List<Session>> AddOpenAsync(Body body, int count)
    {
        var desk = chamber.Secretary();
        var sessions = Enumerable.Range(0, count).Select(i => new Session
        {
            BodyId = body.Id, State = SessionState.Open, StartsAt = chamber.Clock.GetUtcNow().AddMinutes(-i), OpenedAt = chamber.Clock.GetUtcNow(), Place = "Sala",
            Agenda = [new AgendaItem { Position = 1, Title = "Primo punto" }, new AgendaItem { Position = 2, Title = "Secondo punto" }],
        }).ToList();
        desk.Db.Sessions.AddRange(sessions);
        await desk.Db.SaveChangesAsync(Ct);
        return sessions;
    }
}
