using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Governance.Tests.Desks;

namespace ServicesHub.Governance.Tests.Sessions;

/// <summary>A draft is seen by those who write it, for the institution that keeps it.</summary>
public sealed class DraftTests(Chamber chamber) : IClassFixture<Chamber>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_session_is_the_secretariats_until_it_is_convened()
    {
        var body = await chamber.BodyAsync("BOZZA", QuorumRule.None, members: 1);
        var draft = await chamber.Secretary().Get<DraftSession>().ExecuteAsync(Guid.CreateVersion7(), new SessionInput(body.Id, chamber.Clock.GetUtcNow().AddDays(20), "Sala", SessionMode.InPerson, [new(null, "Punto")]), Ct);

        Assert.NotNull(await chamber.Secretary().Get<ReadSessions>().FindAsync(draft.Id, Ct));
        foreach (var other in Others(GovernancePermissions.RunSessions))
        {
            Assert.Null(await other.Get<ReadSessions>().FindAsync(draft.Id, Ct));
            Assert.DoesNotContain((await other.Get<ReadSessions>().ListAsync(body.Id, null, null, Ct)).Items, s => s.Id == draft.Id);
            Assert.DoesNotContain(await other.Get<ReadSessions>().NextAsync(100, Ct), s => s.Id == draft.Id);
        }

        await chamber.Secretary().Get<ConveneSession>().ExecuteAsync(draft.Id, "1/2026", null, Ct);
        Assert.All(Others(GovernancePermissions.RunSessions).Select(o => o.Get<ReadSessions>()), async read => Assert.NotNull(await read.FindAsync(draft.Id, Ct)));
        Assert.Null(await Others(GovernancePermissions.RunSessions)[1].Get<ReadSessions>().FindToRunAsync(draft.Id, Ct));
    }

    [Fact]
    public async Task Only_its_secretariat_convenes_a_body()
    {
        var body = await chamber.BodyAsync("ALTRUI", QuorumRule.None, members: 1);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => chamber.At(TestInstitutions.Province).Get<DraftSession>()
            .ExecuteAsync(Guid.CreateVersion7(), new SessionInput(body.Id, chamber.Clock.GetUtcNow().AddDays(20), "Sala", SessionMode.InPerson, []), Ct));

        Assert.Equal("not-secretariat", refused.Code);
    }

    [Fact]
    public async Task Draft_minutes_are_the_secretariats_until_members_may_ask_for_corrections()
    {
        var body = await chamber.BodyAsync("BOZZAV", QuorumRule.None, members: 1);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));
        await chamber.CloseAsync(session, Sittings.Decided(session.Agenda[0]));

        Assert.NotNull(await chamber.Secretary().Get<WriteMinutes>().FindAsync(session.Id, Ct));
        foreach (var other in Others(GovernancePermissions.RunSessions))
            Assert.Null(await other.Get<WriteMinutes>().FindAsync(session.Id, Ct));

        await chamber.Secretary().Get<WriteMinutes>().SubmitAsync(session.Id, Ct);
        foreach (var other in Others(GovernancePermissions.RunSessions))
        {
            Assert.NotNull(await other.Get<WriteMinutes>().FindAsync(session.Id, Ct));
            Assert.Null(await other.Get<WriteMinutes>().FindToWriteAsync(session.Id, Ct));
        }
    }

    [Fact]
    public async Task A_draft_plan_is_its_institutions_until_it_is_proposed()
    {
        var plan = await chamber.At(TestInstitutions.Province).Get<DraftPlan>().ExecuteAsync(Guid.CreateVersion7(), new PlanInput("BOZZA-P", "Piano", 2026, 2026), Ct);

        Assert.NotNull(await chamber.At(TestInstitutions.Province).Get<ReadPlans>().FindToWriteAsync(plan.Id, Ct));
        foreach (var other in (Desk[])[chamber.At(TestInstitutions.Province, GovernancePermissions.Read), chamber.At(TestInstitutions.Prefecture, GovernancePermissions.EditPlans)])
        {
            Assert.Null(await other.Get<ReadPlans>().FindAsync(plan.Id, Ct));
            Assert.DoesNotContain((await other.Get<ReadPlans>().ListAsync(null, Ct)).Items, p => p.Id == plan.Id);
        }

        await chamber.AsHub().Db.Plans.Where(p => p.Id == plan.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Step, PlanState.Proposed), Ct);
        var writer = chamber.At(TestInstitutions.Prefecture, GovernancePermissions.EditPlans).Get<ReadPlans>();
        Assert.NotNull(await writer.FindAsync(plan.Id, Ct));
        Assert.Null(await writer.FindToWriteAsync(plan.Id, Ct));
    }

    /// <summary>A colleague who only reads, and somebody of another institution with a permission.</summary>
    private Desk[] Others(string permission) => [chamber.At(TestInstitutions.Prefecture, GovernancePermissions.Read), chamber.At(TestInstitutions.Province, permission)];
}
