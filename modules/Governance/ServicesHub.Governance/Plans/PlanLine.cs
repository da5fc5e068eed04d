namespace ServicesHub.Governance;

/// <summary>A plan in a list.</summary>
internal sealed record PlanLine(Guid Id, string Code, string Title, int FirstYear, int LastYear, Guid OwnerInstitutionId, PlanState State);
