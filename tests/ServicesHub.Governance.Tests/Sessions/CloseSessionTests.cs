using ServicesHub.Abstractions;
using ServicesHub.Governance.Tests.Desks;

namespace ServicesHub.Governance.Tests.Sessions;

public sealed class CloseSessionTests(Chamber chamber) : IClassFixture<Chamber>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_quorum_the_session_is_deserted_and_its_items_come_back()
    {
        var body = await chamber.BodyAsync("DESERTA", QuorumRule.MajorityOfVotingMembers, members: 4);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto che torna"));
        await chamber.AttendAsync(session, Presence.Present, Presence.Present, Presence.Absent, Presence.Excused);

        var closed = await chamber.CloseAsync(session, Sittings.Decided(session.Agenda[0]));

        Assert.Equal(SessionState.Deserted, closed.State);
        Assert.Equal((3, 2), (closed.QuorumRequired, closed.VotingPresent));
        Assert.Empty(await chamber.Secretary().Get<ReadDecisions>().OfSessionAsync(session.Id, Ct));
        var next = await chamber.OpenAsync(body);
        Assert.Equal(session.Agenda[0].Id, Assert.Single(next.Agenda).CarriedFromId);
    }

    [Fact]
    public async Task A_delegate_makes_the_quorum()
    {
        var body = await chamber.BodyAsync("DELEGA", QuorumRule.MajorityOfVotingMembers, members: 4);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));
        await chamber.AttendAsync(session, Presence.Present, Presence.Present, Presence.Delegate, Presence.Absent);

        Assert.Equal(SessionState.Closed, (await chamber.CloseAsync(session, Sittings.Decided(session.Agenda[0]))).State);
    }

    [Fact]
    public async Task One_person_counts_once_though_delegated_by_two()
    {
        var body = await chamber.BodyAsync("UNAVOLTA", QuorumRule.MajorityOfVotingMembers, members: 4);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));
        var counted = await chamber.AttendAsync(session, Presence.Present, Presence.Delegate, Presence.Delegate, Presence.Absent);

        Assert.Equal(2, counted.VotingPresent);
    }

    [Fact]
    public async Task A_delegate_without_an_act_is_refused()
    {
        var body = await chamber.BodyAsync("SENZATTO", QuorumRule.None, members: 1);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => chamber.Secretary().Get<RecordAttendance>()
            .ExecuteAsync(session.Id, [new PresenceInput(session.Attendance[0].SeatId, Presence.Delegate, "Delegata Prova")], Ct));

        Assert.Equal("members[0].delegateAct", Assert.Single(refused.Problems).Field);
    }

    [Fact]
    public async Task Every_item_needs_an_outcome_and_every_decision_an_owner_with_a_date_or_none_said_so()
    {
        var body = await chamber.BodyAsync("ESITI", QuorumRule.None, members: 1);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Uno"), new AgendaItemInput(null, "Due"), new AgendaItemInput(null, "Tre"));

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => chamber.CloseAsync(session,
            new ItemClosing(session.Agenda[0].Id, ItemOutcome.Decided, null, DecisionKind.Proposal, "Testo"),
            new ItemClosing(session.Agenda[1].Id, null)));

        Assert.Equal(["items", "items[0].ownerInstitutionId", "items[0].dueOn", "items[1].outcome"], refused.Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task A_decision_gives_its_owner_work_until_it_is_carried_out()
    {
        var body = await chamber.BodyAsync("LAVORO", QuorumRule.None, members: 1);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));
        var owner = TestInstitutions.Province;
        var desk = chamber.Secretary();
        await desk.Get<CloseSession>().ExecuteAsync(session.Id,
            [new ItemClosing(session.Agenda[0].Id, ItemOutcome.Decided, null, DecisionKind.Assignment, "Si incarica.", owner.Id, chamber.Today.AddDays(30))], Ct);
        var decision = Assert.Single(await desk.Get<ReadDecisions>().OfSessionAsync(session.Id, Ct));
        var item = desk.Work.Items[DecisionWork.Key(decision.Id)];
        Assert.Equal((owner.Id, chamber.Today.AddDays(30)), (item.InstitutionId, item.DueOn));

        var stranger = chamber.At(TestInstitutions.All[8], GovernancePermissions.FulfilDecisions);
        await Assert.ThrowsAsync<RuleViolationException>(() => stranger.Get<FulfilDecision>().ExecuteAsync(decision.Id, "Fatto.", Ct));
        var inCharge = chamber.At(owner, GovernancePermissions.FulfilDecisions);
        var fulfilled = await inCharge.Get<FulfilDecision>().ExecuteAsync(decision.Id, "Fatto.", Ct);

        Assert.Equal(chamber.Today, fulfilled.FulfilledOn);
        Assert.Contains(DecisionWork.Key(decision.Id), inCharge.Work.Settled);
    }

    [Theory]
    [InlineData("Il caso di RSSMRA80A01Z999B è noto.")]
    [InlineData("codice rss mra 80a01 z999b")]
    public async Task A_tax_code_in_a_text_is_refused(string text)
    {
        var body = await chamber.BodyAsync($"CF{text.Length}", QuorumRule.None, members: 1);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Punto"));

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => chamber.CloseAsync(session, Sittings.Decided(session.Agenda[0], text)));

        Assert.Equal("tax-code-in-text", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task A_short_notice_needs_its_reason()
    {
        var body = await chamber.BodyAsync("PREAVVISO", QuorumRule.None, members: 1);
        var desk = chamber.Secretary();
        var draft = await desk.Get<DraftSession>().ExecuteAsync(
            Guid.CreateVersion7(), new SessionInput(body.Id, chamber.Clock.GetUtcNow().AddDays(2), "Sala", SessionMode.Remote, [new AgendaItemInput(null, "Punto")]), Ct);

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => desk.Get<ConveneSession>().ExecuteAsync(draft.Id, "1/2026", null, Ct));

        Assert.Equal("notice-too-short", Assert.Single(refused.Problems).Code);
    }
}
