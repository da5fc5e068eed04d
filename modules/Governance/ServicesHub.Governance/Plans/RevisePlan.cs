using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Changes a plan. While it is written this is free; after approval every change cites a decision and makes a new
/// version that holds from a day on.
/// </summary>
internal sealed class RevisePlan(
    GovernanceDb database, ReadPlans plans, ReadDecisions decisions, InstitutionNames institutions, IEvents events, IAudit audit,
    IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<Plan> ExecuteAsync(Guid id, PlanRevision revision, CancellationToken ct)
    {
        var plan = await plans.LoadAsync(id, ct);
        plan.MustBe(PlanState.Draft, PlanState.Approved);
        var problems = new ProblemList();
        var title = problems.Required("title", revision.Title, "Scrivi il titolo del piano.", "Type the title of the plan.");
        var content = new PlanReader(problems, plan.FirstYear, plan.LastYear, (await institutions.AllAsync(ct)).Keys.ToHashSet()).Read(revision.Objectives);
        if (plan.Step == PlanState.Draft)
            problems.ThrowIfAny();
        else if (!await AmendAsync(plan, title, content, revision, problems, ct))
            return plan;
        (plan.Title, plan.Content) = (title, content);
        audit.Note("governance.plan-revised", plan.Id);
        await database.SaveChangesAsync(ct);
        return plan;
    }

    /// <returns>False when nothing would change.</returns>
    private async Task<bool> AmendAsync(Plan plan, string title, PlanContent content, PlanRevision revision, ProblemList problems, CancellationToken ct)
    {
        var last = plan.Versions.MaxBy(v => v.Number)!;
        if (!problems.Any && PlanDifferences.Between(last.Title, last.Content, title, content).Count == 0)
            return false;
        var decision = string.IsNullOrWhiteSpace(revision.Decision) ? null : await decisions.FindAsync(revision.Decision, ct);
        if (decision is null)
            problems.Add("decision", "decision-required",
                "Il piano è approvato: target, budget ed enti cambiano solo con il numero della decisione di una seduta chiusa, ad esempio CTI/2026/3.",
                "The plan is approved: targets, budget and institutions change only with the number of a decision of a closed session, such as CTI/2026/3.");
        var from = revision.InForceFrom ?? calendar.Today;
        if (from < calendar.Today || from < last.InForceFrom)
            problems.Add("inForceFrom", "in-the-past",
                $"Una modifica vale da oggi in poi e non prima del {last.InForceFrom:dd/MM/yyyy}: sposta la data.",
                $"A change holds from today on and not before {last.InForceFrom:dd/MM/yyyy}: move the date.");
        problems.ThrowIfAny();

        var version = new PlanVersion
        {
            Number = last.Number + 1,
            InForceFrom = from,
            DecisionId = decision!.Id,
            DecisionReference = decision.Reference,
            ApprovalAct = string.IsNullOrWhiteSpace(revision.ApprovalAct) ? last.ApprovalAct : revision.ApprovalAct.Trim(),
            Title = title,
            Content = content,
            RecordedAt = clock.GetUtcNow(),
        };
        plan.Versions.Add(version);
        events.Publish(PlanEvents.Approved(plan, version));
        return true;
    }
}
