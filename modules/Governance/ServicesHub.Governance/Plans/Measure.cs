namespace ServicesHub.Governance;

/// <summary>A measure (misura): who leads it, with whom, with which money, measured by what.</summary>
internal sealed record Measure(
    string Code,
    string Title,
    Guid LeadInstitutionId,
    IReadOnlyList<Guid> PartnerInstitutionIds,
    IReadOnlyList<BudgetLine> Budget,
    IReadOnlyList<PlanIndicator> Indicators);
