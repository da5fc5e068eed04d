using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Names of the people of some cases, for lists of those who may see them.</summary>
internal sealed class ReadNames(CaseManagementDb db) : IUseCase
{
    public async Task<IReadOnlyDictionary<Guid, string>> ExecuteAsync(IEnumerable<Case> cases, CancellationToken ct)
    {
        var ids = cases.Select(c => c.PersonId).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.FamilyName, p.GivenName }).ToListAsync(ct);
        return people.ToDictionary(p => p.Id, p => $"{p.FamilyName} {p.GivenName}".TrimEnd());
    }
}
