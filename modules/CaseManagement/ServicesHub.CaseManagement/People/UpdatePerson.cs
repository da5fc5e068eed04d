using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.People;

/// <summary>Corrects a person's record. A new tax code ends the old one, which still finds her.</summary>
internal sealed class UpdatePerson(CaseManagementDb db, IProvinceCalendar calendar, RefreshOpenCases cases, IAudit audit) : IUseCase
{
    public async Task ExecuteAsync(Person person, PersonInput input, CancellationToken ct)
    {
        var today = calendar.Today;
        var problems = new ProblemList();
        var given = CheckedPerson.Read(input, today, problems);
        problems.ThrowIfAny();
        person.SetName(given!.FamilyName, given.GivenName);
        (person.BirthDate, person.Sex) = (given.BirthDate, given.Sex);
        person.BirthPlace = RegisterPerson.Text(input.BirthPlace);
        person.Citizenships = [.. given.Citizenships];
        person.Language = RegisterPerson.Text(input.Language);
        person.Phone = RegisterPerson.Text(input.Phone);
        person.SchoolingFulfilled = input.SchoolingFulfilled;
        SetTaxCode(person, given.TaxCode, today);
        await cases.StageAsync(person, ct);
        audit.Note("case-management.person-changed", person.Id);
        await db.SaveChangesAsync(ct);
    }

    private void SetTaxCode(Person person, TaxCodeResult code, DateOnly today)
    {
        if (code.Value == (person.TaxCode ?? ""))
            return;
        foreach (var old in person.Identifiers.Where(identifier => identifier.To is null && identifier.Kind != IdentifierKind.Other))
            old.To = today;
        if (code.Kind != TaxCodeKind.None)
            db.Identifiers.Add(RegisterPerson.Identifier(code, person.Id, today));
    }
}
