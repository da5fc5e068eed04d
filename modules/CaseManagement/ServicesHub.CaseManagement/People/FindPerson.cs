using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.People;

/// <summary>Reads a person with permits and identifiers; null when she is not there or not visible.</summary>
internal sealed class FindPerson(CaseManagementDb db, IAudit audit) : IUseCase
{
    public async Task<Person?> ExecuteAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.Include(p => p.Permits).Include(p => p.Identifiers).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == id, ct);
        if (person is not null)
            audit.Read("case-management.person-read", id);
        return person;
    }
}
