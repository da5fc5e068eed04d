using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.CaseManagement.Referrals;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.People;

/// <summary>Registers a person after a search, unless she seems to be there already.</summary>
internal sealed class RegisterPerson(
    CaseManagementDb db, ICurrentUser user, IProvinceCalendar calendar, SearchPeople searches, FindDuplicates duplicates, IAudit audit)
    : IUseCase
{
    public async Task<Person> ExecuteAsync(PersonInput input, CancellationToken ct)
    {
        var today = calendar.Today;
        var institution = user.InstitutionId();
        await RequireSearchAsync(ct);
        var problems = new ProblemList();
        var given = CheckedPerson.Read(input, today, problems);
        var permit = input.Permit is null ? null : CheckedPermit.Read(input.Permit, problems);
        problems.ThrowIfAny();
        if (!input.ConfirmNotDuplicate && (await duplicates.ExecuteAsync(given!, ct)).Count > 0)
            throw new RuleViolationException("possible-duplicate", new(
                "Questa persona sembra già registrata: controlla nella ricerca. Se è un'altra persona, conferma che non è un doppione.",
                "This person seems to be registered already: check in the search. If this is another person, confirm that it is not a duplicate."));
        var person = Make(given!, input, institution, AccessReason.Registered, today);
        if (permit is not null)
            person.Permits.Add(permit);
        db.People.Add(person);
        audit.Note("case-management.person-registered", person.Id);
        await db.SaveChangesAsync(ct);
        return person;
    }

    /// <exception cref="RuleViolationException">The caller has not searched just now.</exception>
    public async Task RequireSearchAsync(CancellationToken ct)
    {
        var minutes = Terms.SearchMinutes(calendar.Today);
        if (!await searches.HasSearchedAsync(minutes, ct))
            throw new RuleViolationException("search-first", new(
                $"Prima cerca la persona: potrebbe essere già registrata. La ricerca vale {minutes} minuti.",
                $"Search for the person first, who may be registered already. The search is good for {minutes} minutes."));
    }

    public static Person Make(CheckedPerson given, PersonInput input, Guid institution, AccessReason reason, DateOnly today)
    {
        var person = new Person
        {
            InstitutionId = institution,
            BirthDate = given.BirthDate,
            Sex = given.Sex,
            BirthPlace = Text(input.BirthPlace),
            Citizenships = [.. given.Citizenships],
            Language = Text(input.Language),
            Phone = Text(input.Phone),
            SchoolingFulfilled = input.SchoolingFulfilled,
        };
        person.SetName(given.FamilyName, given.GivenName);
        person.Access.Add(new PersonAccess { PersonId = person.Id, OwnerId = institution, InstitutionId = institution, Since = today, Reason = reason });
        if (given.TaxCode.Kind != TaxCodeKind.None)
            person.Identifiers.Add(Identifier(given.TaxCode, person.Id, today));
        return person;
    }

    public static PersonIdentifier Identifier(TaxCodeResult code, Guid personId, DateOnly today) => new()
    {
        PersonId = personId,
        Kind = code.Kind == TaxCodeKind.Temporary ? IdentifierKind.TemporaryTaxCode : IdentifierKind.TaxCode,
        Value = code.Value,
        From = today,
    };

    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
