namespace ServicesHub.Governance;

/// <summary>A plan as the API answers it: what is written now, and the version that holds on the day asked for.</summary>
internal sealed record PlanView(
    Guid Id, string Code, string Title, int FirstYear, int LastYear, Guid OwnerInstitutionId, PlanState State, IReadOnlyList<Objective> Objectives,
    PlanVersionView? InForce, IReadOnlyList<PlanVersionLine> Versions)
{
    public static PlanView Of(Plan plan, DateOnly day) => new(
        plan.Id, plan.Code, plan.Title, plan.FirstYear, plan.LastYear, plan.OwnerInstitutionId, plan.StateOn(day), plan.Content.Objectives,
        plan.VersionOn(day) is { } v ? new PlanVersionView(v.Number, v.InForceFrom, v.DecisionReference, v.ApprovalAct, v.Title, v.Content.Objectives) : null,
        [.. plan.Versions.OrderBy(v => v.Number).Select(v => new PlanVersionLine(v.Number, v.InForceFrom, v.DecisionReference, v.ApprovalAct))]);
}

/// <summary>An approved version with its content.</summary>
internal sealed record PlanVersionView(
    int Number, DateOnly InForceFrom, string Decision, string ApprovalAct, string Title, IReadOnlyList<Objective> Objectives);

/// <summary>An approved version.</summary>
internal sealed record PlanVersionLine(int Number, DateOnly InForceFrom, string Decision, string ApprovalAct);
