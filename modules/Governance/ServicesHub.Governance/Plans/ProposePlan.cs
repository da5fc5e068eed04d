using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Puts a complete plan before those who approve it, or takes it back to be changed.</summary>
internal sealed class ProposePlan(GovernanceDb database, ReadPlans plans, IWorkItems work, IAudit audit) : IUseCase
{
    public static string WorkKey(Guid planId) => $"plan:{planId}:approve";

    public async Task<Plan> ExecuteAsync(Guid id, CancellationToken ct)
    {
        var plan = await plans.LoadAsync(id, ct);
        plan.MustBe(PlanState.Draft);
        if (!plan.Content.Objectives.Any() || plan.Content.Objectives.Any(o => o.Measures.Count == 0) || !plan.Content.Indicators().Any(i => i.Targets.Count > 0))
            throw new RuleViolationException("plan-incomplete", new(
                "Il piano non è completo: ogni obiettivo ha almeno una misura, e il piano almeno un indicatore con un target.",
                "The plan is not complete: every objective has a measure, and the plan an indicator with a target."));
        plan.Step = PlanState.Proposed;
        work.Put(new WorkItem
        {
            Key = WorkKey(plan.Id),
            Title = new($"Approva il piano {plan.Code}", $"Approve the plan {plan.Code}"),
            Reason = new("Il piano è proposto: servono il numero della decisione e l'atto di approvazione.", "The plan is proposed: it needs the number of the decision and the act of approval."),
            Href = $"/governance/plans/{plan.Id}",
            InstitutionId = plan.OwnerInstitutionId,
            Permission = GovernancePermissions.ApprovePlans,
        });
        audit.Note("governance.plan-proposed", plan.Id);
        await database.SaveChangesAsync(ct);
        return plan;
    }

    public async Task<Plan> WithdrawAsync(Guid id, CancellationToken ct)
    {
        var plan = await plans.LoadAsync(id, ct);
        plan.MustBe(PlanState.Proposed);
        plan.Step = PlanState.Draft;
        work.Settle(WorkKey(plan.Id));
        audit.Note("governance.plan-withdrawn", plan.Id);
        await database.SaveChangesAsync(ct);
        return plan;
    }
}
