using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>A contract as the API takes it; kind is <c>subordinate</c>, <c>self-employed</c>, <c>seasonal</c>, ...</summary>
internal sealed record ContractInput(decimal? WeeklyHours, decimal? HoursInYear, string? Sector, string? Kind, bool? IsAuthorisedActivity)
{
    public ContractFacts Read(DateOnly on, ProblemList problems)
    {
        var kind = Codes.Parse<ContractKind>(Kind);
        if (!string.IsNullOrWhiteSpace(Kind) && kind is null)
            problems.Add("kind", "not-in-list", "Il tipo di contratto non è tra quelli conosciuti.", "The kind of contract is not among those known.");
        if (!string.IsNullOrWhiteSpace(Sector) && Permits.Sectors.Find(Sector, on) is null)
            problems.Add("sector", "not-in-list", "Il settore non è tra quelli conosciuti.", "The sector is not among those known.");
        if (WeeklyHours is < 0 or > 168)
            problems.Add("weeklyHours", "out-of-range", "Le ore settimanali vanno da 0 a 168.", "Weekly hours go from 0 to 168.");
        return new ContractFacts(WeeklyHours, HoursInYear, RegisteredSector, kind, IsAuthorisedActivity);
    }

    private string? RegisteredSector => string.IsNullOrWhiteSpace(Sector) ? null : Sector.Trim();
}
