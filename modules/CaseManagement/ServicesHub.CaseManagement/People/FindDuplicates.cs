using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.People;

/// <summary>Finds people who may be the same: the same tax code, or the same names in either order and year of birth.</summary>
internal sealed class FindDuplicates(CaseManagementDb db) : IUseCase
{
    public async Task<IReadOnlyList<Person>> ExecuteAsync(CheckedPerson person, CancellationToken ct)
    {
        var code = person.TaxCode.Value;
        var name = SearchNames.Of($"{person.FamilyName} {person.GivenName}");
        var swapped = SearchNames.Of($"{person.GivenName} {person.FamilyName}");
        return await db.People.AsNoTracking()
            .Where(p => (code != "" && p.Identifiers.Any(i => i.Value == code))
                || (p.BirthYear == person.BirthDate.Year && (p.SearchName == name || p.SearchName == swapped)))
            .Include(p => p.Identifiers)
            .OrderBy(p => p.SearchName).Take(10)
            .ToListAsync(ct);
    }
}
