using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>
/// Compares the rows of a file with the register: who is new, who receives a permit or a code, who is there as the row
/// says. Rows match by tax code, else by names, birth and sex.
/// </summary>
internal sealed class ImportPlan(CaseManagementDb db) : IUseCase
{
    public async Task<IReadOnlyList<PlannedRow>> ExecuteAsync(IReadOnlyList<PersonRow> rows, CancellationToken ct)
    {
        var prints = rows.Select(row => row.Fingerprint).ToList();
        var done = (await db.ImportedRows.Where(r => prints.Contains(r.Fingerprint)).Select(r => r.Fingerprint).ToListAsync(ct)).ToHashSet();
        var open = rows.Where(row => !done.Contains(row.Fingerprint)).ToList();
        var known = await KnownAsync(open, ct);
        var byCode = known.SelectMany(p => p.Identifiers.Select(i => (i.Value, Person: p))).ToLookup(pair => pair.Value, pair => pair.Person);
        var byName = known.ToLookup(NameKey);
        return [.. rows.Select(row => done.Contains(row.Fingerprint)
            ? new PlannedRow(row, RowFate.Unchanged, null)
            : Plan(row, byCode, byName))];
    }

    private async Task<List<Person>> KnownAsync(List<PersonRow> rows, CancellationToken ct)
    {
        var codes = rows.Where(row => row.TaxCode is not null).Select(row => row.TaxCode!).ToList();
        var names = rows.Select(NameOf).Distinct().ToList();
        return await db.People.Include(p => p.Identifiers).Include(p => p.Permits).AsSplitQuery()
            .Where(p => names.Contains(p.SearchName) || p.Identifiers.Any(i => codes.Contains(i.Value)))
            .ToListAsync(ct);
    }

    private static PlannedRow Plan(PersonRow row, ILookup<string, Person> byCode, ILookup<string, Person> byName)
    {
        var person = (row.TaxCode is { } code ? byCode[code].FirstOrDefault() : null)
            ?? byName[NameKey(row)].FirstOrDefault(p => row.TaxCode is null || p.TaxCode is null);
        return person is null
            ? new PlannedRow(row, RowFate.Add, null)
            : new PlannedRow(row, Adds(row, person) ? RowFate.Complete : RowFate.Unchanged, person);
    }

    private static bool Adds(PersonRow row, Person person) =>
        (row.TaxCode is not null && person.Identifiers.TrueForAll(i => i.Value != row.TaxCode)) || AddsPermit(row, person);

    internal static bool AddsPermit(PersonRow row, Person person) =>
        row.PermitType is not null && !person.Permits.Exists(p =>
            p.Type == row.PermitType && p.Number == Number(row) && p.ExpiresOn == row.PermitExpiry);

    internal static string? Number(PersonRow row) => row.PermitNumber is null ? null : SearchPeople.Compact(row.PermitNumber);

    private static string NameOf(PersonRow row) => SearchNames.Of($"{row.FamilyName} {row.GivenName}");

    private static string NameKey(PersonRow row) => $"{NameOf(row)}|{row.BirthDate}|{row.Sex}";

    private static string NameKey(Person person) => $"{person.SearchName}|{person.BirthDate}|{person.Sex}";
}
