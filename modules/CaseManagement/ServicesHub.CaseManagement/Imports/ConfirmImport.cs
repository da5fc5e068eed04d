using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>
/// Registers the people of a file that was read. PostgreSQL takes no COPY into tables with row-level security, so rows
/// go in as batched inserts.
/// </summary>
internal sealed class ConfirmImport(
    CaseManagementDb db, IProvinceCalendar calendar, ImportPlan plan, RefreshOpenCases cases, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task ExecuteAsync(PeopleImport import, CancellationToken ct)
    {
        if (import.ConfirmedAt is not null)
            throw new RuleViolationException("import-confirmed", new(
                "Questa importazione è già stata confermata.", "This import has been confirmed already."));
        var rows = await plan.ExecuteAsync(import.RowsOf(), ct);
        var added = new Dictionary<string, Person>();
        foreach (var row in rows.Where(row => row.Fate != RowFate.Unchanged || row.Person is not null))
            await TakeAsync(import, row, added, ct);
        (import.Added, import.Completed) = (added.Count, rows.Count(row => row.Fate == RowFate.Complete));
        import.Unchanged = rows.Count - import.Completed - rows.Count(row => row.Fate == RowFate.Add);
        (import.ConfirmedAt, import.Rows) = (clock.GetUtcNow(), "[]");
        audit.Note("case-management.import-confirmed", import.Id);
        await db.SaveChangesAsync(ct);
    }

    private async Task TakeAsync(PeopleImport import, PlannedRow planned, Dictionary<string, Person> added, CancellationToken ct)
    {
        var row = planned.Row;
        var known = planned.Person ?? added.GetValueOrDefault(row.PersonKey);
        var person = known ?? Add(import, row);
        if (known is null)
            added.Add(row.PersonKey, person);
        if (planned.Fate != RowFate.Unchanged)
        {
            Complete(person, row);
            if (planned.Person is not null)
                await cases.StageAsync(person, ct);
        }
        db.ImportedRows.Add(new ImportedRow
        {
            InstitutionId = import.InstitutionId,
            Fingerprint = row.Fingerprint,
            PersonId = person.Id,
            ImportId = import.Id,
        });
    }

    private Person Add(PeopleImport import, PersonRow row)
    {
        var given = new CheckedPerson(row.FamilyName, row.GivenName, row.BirthDate, row.Sex, row.Citizenships, TaxCodeCheck.Run(null));
        var person = RegisterPerson.Make(given, new PersonInput(), import.InstitutionId, AccessReason.Imported, calendar.Today);
        db.People.Add(person);
        return person;
    }

    private void Complete(Person person, PersonRow row)
    {
        if (row.TaxCode is not null && person.Identifiers.TrueForAll(identifier => identifier.Value != row.TaxCode))
        {
            foreach (var old in person.Identifiers.Where(identifier => identifier.To is null))
                old.To = calendar.Today;
            db.Identifiers.Add(RegisterPerson.Identifier(TaxCodeCheck.Run(row.TaxCode), person.Id, calendar.Today));
        }
        if (ImportPlan.AddsPermit(row, person))
            db.Permits.Add(new Permit { PersonId = person.Id, Type = row.PermitType!, Number = ImportPlan.Number(row), ExpiresOn = row.PermitExpiry });
    }
}
