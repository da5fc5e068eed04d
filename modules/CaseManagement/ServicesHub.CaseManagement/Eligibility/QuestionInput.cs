using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>A question about facts that the caller gives; nothing is stored.</summary>
internal sealed record QuestionInput(
    DateOnly? On, IReadOnlyList<string>? Citizenships, string? BirthDate, bool? SchoolingFulfilled, IReadOnlyList<PermitInput>? Permits,
    IReadOnlyList<ContractInput>? Contracts, ContractInput? Proposed)
{
    /// <exception cref="InvalidInputException">Something cannot be read.</exception>
    public WorkEligibilityQuestion Read(DateOnly today)
    {
        var day = On ?? today;
        var problems = new ProblemList();
        if (day > LegalParameters.PermanentTitle)
            problems.Add("on", "date-range", $"Il giorno è dopo il {LegalParameters.PermanentTitle:dd/MM/yyyy}: controlla l'anno.", $"The day is after {LegalParameters.PermanentTitle:dd/MM/yyyy}: check the year.");
        var citizenships = (Citizenships ?? []).Select(ServicesHub.CaseManagement.Contracts.Citizenships.Resolve).ToList();
        if (citizenships.Contains(null))
            problems.Add("citizenships", "citizenship", "La cittadinanza non è tra quelle conosciute.", "The citizenship is not among those known.");
        var birth = Birth(day, problems);
        var permits = (Permits ?? []).Select(permit => CheckedPermit.Read(permit, problems)).ToList();
        var contracts = (Contracts ?? []).Select(contract => contract.Read(day, problems)).ToList();
        var proposed = Proposed?.Read(day, problems);
        problems.ThrowIfAny();
        return new WorkEligibilityQuestion(day)
        {
            Citizenships = [.. citizenships.Select(citizenship => citizenship!.Istat)],
            BirthDate = birth,
            SchoolingFulfilled = SchoolingFulfilled,
            Permits = [.. permits.Select(permit => permit!.Facts)],
            Contracts = contracts,
            Proposed = proposed,
        };
    }

    private PartialDate? Birth(DateOnly day, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(BirthDate))
            return null;
        if (!PartialDate.TryParse(BirthDate, out var date))
            problems.Add("birthDate", "date", "La data di nascita non si legge: scrivila come 1996-12-31, 1996-12 o 1996.", "The date of birth cannot be read: write it as 1996-12-31, 1996-12 or 1996.");
        else if (date.Earliest > day || date.Year < 1900)
            problems.Add("birthDate", "date-range", "La data di nascita è dopo il giorno della valutazione o prima del 1900: controlla l'anno.", "The date of birth lies after the day of the assessment or before 1900: check the year.");
        else
            return date;
        return null;
    }
}
