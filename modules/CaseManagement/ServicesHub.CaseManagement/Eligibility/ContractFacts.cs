namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>A contract that the person has or is offered; null is what nobody knows.</summary>
internal sealed record ContractFacts(
    decimal? WeeklyHours = null,
    decimal? HoursInYear = null,
    string? Sector = null,
    ContractKind? Kind = null,
    bool? IsAuthorisedActivity = null);
