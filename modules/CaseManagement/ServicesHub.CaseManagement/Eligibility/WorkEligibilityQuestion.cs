using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>May this person work on this day, in general or under this contract?</summary>
internal sealed record WorkEligibilityQuestion(DateOnly On)
{
    /// <summary>ISTAT codes.</summary>
    public IReadOnlyList<string> Citizenships { get; init; } = [];

    public PartialDate? BirthDate { get; init; }

    /// <summary>Whether the years of compulsory schooling are done; null when not known.</summary>
    public bool? SchoolingFulfilled { get; init; }

    public IReadOnlyList<PermitFacts> Permits { get; init; } = [];

    /// <summary>Contracts that run on the day.</summary>
    public IReadOnlyList<ContractFacts> Contracts { get; init; } = [];

    public ContractFacts? Proposed { get; init; }
}
