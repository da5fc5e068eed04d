using ServicesHub.Abstractions;
using ServicesHub.Governance.Tests.Desks;

namespace ServicesHub.Governance.Tests.Councils;

public sealed class CouncilTests(Chamber chamber) : IClassFixture<Chamber>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_council_has_the_seats_of_the_norm_all_vacant_and_a_filled_one_closes_its_gap()
    {
        var desk = chamber.Secretary();
        var body = await desk.Get<SetUpBody>().ExecuteAsync(new BodyInput(BodyKind.Council, "cti-x", "Consiglio territoriale", null, null, null, null, null), Ct);
        Assert.Equal(11, body.Seats.Count);
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h"], CouncilComposition.GapsOf(body, chamber.Today).Select(g => g.Rule.Letter));

        var seat = body.Seats.First(s => s.Letter == "c");
        await desk.Get<FillSeat>().ExecuteAsync(body.Id, seat.Id, new HolderInput("Prima Persona", "Regione Marche", null, null, "nota 1", null, chamber.Today), Ct);
        Assert.DoesNotContain(CouncilComposition.GapsOf(body, chamber.Today), g => g.Rule.Letter == "c");

        await desk.Get<FillSeat>().ExecuteAsync(body.Id, seat.Id, new HolderInput("Seconda Persona", "Regione Marche", null, null, "nota 2", null, chamber.Today.AddDays(30)), Ct);
        var saved = (await chamber.Secretary().Get<ReadBodies>().FindAsync(body.Id, Ct))!.Seats.First(s => s.Id == seat.Id);
        Assert.Equal("Prima Persona", saved.HolderOn(chamber.Today.AddDays(29))!.PersonName);
        Assert.Equal("Seconda Persona", saved.HolderOn(chamber.Today.AddDays(30))!.PersonName);
    }

    [Fact]
    public async Task The_demonstration_shows_vacancies_a_session_of_five_items_open_today_and_a_plan_in_force()
    {
        var context = new SeedContext(chamber.Today, TestInstitutions.All, []);
        await chamber.AsHub().Get<GovernanceSeed>().SeedAsync(context, Ct);
        var desk = chamber.Secretary();

        var council = (await desk.Get<ReadBodies>().ListAsync(chamber.Today, Ct)).Single(b => b.Code == "CTI");
        Assert.Equal(2, council.Vacant);
        var gaps = CouncilComposition.GapsOf((await desk.Get<ReadBodies>().FindAsync(council.Id, Ct))!, chamber.Today);
        Assert.Equal(["c", "g"], gaps.Select(g => g.Rule.Letter));

        var open = Assert.Single((await desk.Get<ReadSessions>().ListAsync(null, SessionState.Open, null, Ct)).Items);
        Assert.Equal(5, open.Items);
        var session = await desk.Get<ReadSessions>().LoadAsync(open.Id, Ct);
        Assert.True(session.CountQuorum());

        var indicators = (await desk.Get<Contracts.IIndicatorCatalogue>().ListAsync(chamber.Today, Ct)).Or([]);
        Assert.Equal(180, indicators.Single(i => i.Code == "P01").TargetOf(chamber.Today.Year));
        Assert.Contains(indicators, i => i is { Code: "P08", Source: "training.attendance" });
        Assert.Equal(160, (await desk.Get<Contracts.IIndicatorCatalogue>().FindAsync("P01", new DateOnly(chamber.Today.Year, 1, 2), Ct)).Or(null)!.TargetOf(chamber.Today.Year));
    }
}
