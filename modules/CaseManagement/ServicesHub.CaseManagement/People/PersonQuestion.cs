using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.People;

internal static class PersonQuestion
{
    /// <summary>May this person work on a day, in general or under a contract?</summary>
    public static WorkEligibilityQuestion Of(Person person, DateOnly on, ContractFacts? proposed = null) => new(on)
    {
        Citizenships = person.Citizenships,
        BirthDate = person.BirthDate,
        SchoolingFulfilled = person.SchoolingFulfilled,
        Permits = [.. person.Permits.Select(permit => permit.Facts)],
        Proposed = proposed,
    };
}
