using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;
using ServicesHub.Governance.Tests.Desks;
using ServicesHub.Governance.Tests.Sessions;

namespace ServicesHub.Governance.Tests.Plans;

public sealed class PlanTests(Chamber chamber) : IClassFixture<Chamber>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_is_approved_with_the_decision_of_a_closed_session_and_its_act()
    {
        var decision = await DecideAsync("PIANO");
        var desk = Officer();
        var plan = await ProposedAsync(desk, "P-2026");

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => desk.Get<ApprovePlan>().ExecuteAsync(plan.Id, new ApprovalInput("PIANO/2026/99", "", chamber.Today), Ct));
        Assert.Equal(["approvalAct", "decision"], refused.Problems.Select(p => p.Field).Order());

        await desk.Get<ApprovePlan>().ExecuteAsync(plan.Id, new ApprovalInput($" {decision.ToLowerInvariant()} ", "Decreto n. 1", chamber.Today), Ct);

        Assert.Equal(PlanState.InForce, plan.StateOn(chamber.Today));
        Assert.Equal(PlanState.Approved, plan.StateOn(chamber.Today.AddDays(-1)));
        var sent = Assert.IsType<PlanApproved>(Assert.Single(desk.Events.All));
        Assert.Equal(["P01", "P08"], sent.IndicatorCodes);
        Assert.Contains(ProposePlan.WorkKey(plan.Id), desk.Work.Settled);
    }

    [Fact]
    public async Task A_target_of_an_approved_plan_changes_only_with_a_decision()
    {
        var (desk, plan) = await ApprovedAsync("CAMBIO");

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => desk.Get<RevisePlan>().ExecuteAsync(plan.Id, Revision(200, null), Ct));

        Assert.Equal("decision-required", Assert.Single(refused.Problems).Code);
        Assert.Equal(180, (await Read(plan.Id)).Content.Indicators().First().TargetOf(2026));
    }

    [Fact]
    public async Task A_decided_change_makes_a_new_version_and_the_old_one_holds_for_its_days()
    {
        var (desk, plan) = await ApprovedAsync("NUOVA");
        var decision = await DecideAsync("NUOVA2");
        var from = chamber.Today.AddDays(10);
        await desk.Get<RevisePlan>().ExecuteAsync(plan.Id, Revision(200, decision) with { InForceFrom = from }, Ct);

        var saved = await Read(plan.Id);
        Assert.Equal((1, 180m), (saved.VersionOn(from.AddDays(-1))!.Number, saved.VersionOn(from.AddDays(-1))!.Content.Indicators().First().TargetOf(2026)));
        Assert.Equal((2, 200m), (saved.VersionOn(from)!.Number, saved.VersionOn(from)!.Content.Indicators().First().TargetOf(2026)));
        var difference = Assert.Single(PlanDifferences.Between(saved.Title, saved.Versions[0].Content, saved.Title, saved.Versions[1].Content));
        Assert.Equal(("P01", "2026: 180", "2026: 200"), (difference.Code, difference.Before, difference.After));
        Assert.Equal(decision, saved.Versions[1].DecisionReference);
    }

    [Fact]
    public async Task The_same_content_makes_no_version()
    {
        var (desk, plan) = await ApprovedAsync("UGUALE");
        await desk.Get<RevisePlan>().ExecuteAsync(plan.Id, Revision(180, null) with { Title = plan.Title }, Ct);
        Assert.Single((await Read(plan.Id)).Versions);
    }

    [Theory]
    [InlineData("update governance.plan_versions set approval_act = 'altro' where plan_id = $1")]
    [InlineData("delete from governance.plan_versions where plan_id = $1")]
    public async Task The_database_refuses_to_change_an_approved_version_even_to_its_owner(string sql)
    {
        var (_, plan) = await ApprovedAsync(sql.StartsWith('u') ? "FISSA" : "FERMA");
        await using var connection = new NpgsqlConnection(chamber.OwnerConnection);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = plan.Id } } };

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));

        Assert.Contains("never changes", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_gives_the_targets_in_force_on_a_day()
    {
        var (desk, plan) = await ApprovedAsync("CATALOGO");
        var before = (await desk.Get<IIndicatorCatalogue>().ListAsync(chamber.Today.AddDays(-1), Ct)).Or([]);
        var found = (await desk.Get<IIndicatorCatalogue>().ListAsync(chamber.Today, Ct)).Or([]).Single(i => i.Code == "P01" && i.PlanId == plan.Id);

        Assert.DoesNotContain(before, i => i.PlanId == plan.Id);
        Assert.Equal((180m, "case-management.taken-in-charge", IndicatorCount.DistinctSubjects, "M1"), (found.TargetOf(2026), found.Source, found.Counts, found.MeasureCode));
    }

    [Fact]
    public async Task An_unknown_indicator_and_a_target_outside_the_years_are_named()
    {
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => Officer().Get<DraftPlan>().ExecuteAsync(Guid.CreateVersion7(), new PlanInput("X-2026", "Piano", 2026, 2026,
            [new ObjectiveInput("O1", "Obiettivo", [new MeasureInput("M1", "Misura", TestInstitutions.Province.Id,
                Indicators: [new IndicatorInput("P99"), new IndicatorInput("P01", [new YearTarget(2027, 1)])])])]), Ct));

        Assert.Equal(
            ["objectives[0].measures[0].indicators[0].code", "objectives[0].measures[0].indicators[1].targets[0]"], refused.Problems.Select(p => p.Field));
    }

    private Desk Officer() => chamber.At(TestInstitutions.Province);

    private async Task<Plan> Read(Guid id) => (await Officer().Get<ReadPlans>().FindAsync(id, Ct))!;

    private async Task<string> DecideAsync(string code)
    {
        var body = await chamber.BodyAsync(code, QuorumRule.None, members: 1);
        var session = await chamber.OpenAsync(body, new AgendaItemInput(null, "Parere sul piano"));
        await chamber.CloseAsync(session, Sittings.Decided(session.Agenda[0]));
        return (await chamber.Secretary().Db.Decisions.SingleAsync(d => d.SessionId == session.Id, Ct)).Reference;
    }

    private static async Task<Plan> ProposedAsync(Desk desk, string code)
    {
        var plan = await desk.Get<DraftPlan>().ExecuteAsync(Guid.CreateVersion7(), new PlanInput(code, "Piano di prova", 2026, 2026, Revision(180, null).Objectives), Ct);
        return await desk.Get<ProposePlan>().ExecuteAsync(plan.Id, Ct);
    }

    private async Task<(Desk Desk, Plan Plan)> ApprovedAsync(string code)
    {
        var decision = await DecideAsync(code);
        var desk = Officer();
        var plan = await ProposedAsync(desk, $"PIANO-{code}");
        return (desk, await desk.Get<ApprovePlan>().ExecuteAsync(plan.Id, new ApprovalInput(decision, "Decreto n. 1", chamber.Today), Ct));
    }

    private static PlanRevision Revision(decimal target, string? decision) => new("Piano di prova",
        [new ObjectiveInput("O1", "Presa in carico", [new MeasureInput("M1", "Sportello", TestInstitutions.Province.Id, [TestInstitutions.Prefecture.Id],
            [new BudgetInput(Fund.Fami, 1000m)],
            [new IndicatorInput("P01", [new YearTarget(2026, target)]), new IndicatorInput("P08", [new YearTarget(2026, 36)])])])], decision);
}
