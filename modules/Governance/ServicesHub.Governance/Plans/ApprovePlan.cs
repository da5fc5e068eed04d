using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Records that a proposed plan was approved: the decision of a closed session that wanted it and the act of the
/// competent body (TUEL art. 42, 48), since the council is consultative. The approved version never changes.
/// </summary>
internal sealed class ApprovePlan(
    GovernanceDb database, ReadPlans plans, ReadDecisions decisions, IEvents events, IWorkItems work, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task<Plan> ExecuteAsync(Guid id, ApprovalInput input, CancellationToken ct)
    {
        var plan = await plans.LoadAsync(id, ct);
        plan.MustBe(PlanState.Proposed);
        var problems = new ProblemList();
        var reference = problems.Required("decision", input.Decision, "Scrivi il numero della decisione, ad esempio CTI/2026/3.", "Type the number of the decision, such as CTI/2026/3.");
        var act = problems.Required("approvalAct", input.ApprovalAct, "Scrivi numero e data dell'atto di approvazione.", "Type number and date of the act of approval.");
        var decision = reference.Length == 0 ? null : await decisions.FindAsync(reference, ct);
        if (reference.Length > 0 && decision is null)
            problems.Add("decision", "unknown-decision", "Nessuna seduta chiusa ha una decisione con questo numero: controlla il registro.", "No closed session has a decision with this number: check the register.");
        if (input.InForceFrom is null)
            problems.Add("inForceFrom", "required", "Indica da quando il piano è in vigore.", "Say from when the plan is in force.");
        else if (input.InForceFrom < decision?.DecidedOn)
            problems.Add("inForceFrom", "before-decision", $"La decisione è del {decision.DecidedOn:dd/MM/yyyy}: il piano non può essere in vigore prima.", $"The decision was taken on {decision.DecidedOn:dd/MM/yyyy}: the plan cannot be in force before.");
        problems.ThrowIfAny();

        var version = new PlanVersion
        {
            Number = 1,
            InForceFrom = input.InForceFrom!.Value,
            DecisionId = decision!.Id,
            DecisionReference = decision.Reference,
            ApprovalAct = act,
            Title = plan.Title,
            Content = plan.Content,
            RecordedAt = clock.GetUtcNow(),
        };
        plan.Step = PlanState.Approved;
        plan.Versions.Add(version);
        events.Publish(PlanEvents.Approved(plan, version));
        work.Settle(ProposePlan.WorkKey(plan.Id));
        audit.Note("governance.plan-approved", plan.Id);
        await database.SaveChangesAsync(ct);
        return plan;
    }
}
