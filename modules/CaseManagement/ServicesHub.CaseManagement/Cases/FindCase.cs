using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Reads a case with its measures; null when it is not there or not visible.</summary>
internal sealed class FindCase(CaseManagementDb db, IAudit audit) : IUseCase
{
    public async Task<Case?> ExecuteAsync(Guid id, CancellationToken ct)
    {
        var record = await db.Cases.Include(c => c.Measures).FirstOrDefaultAsync(c => c.Id == id, ct);
        if (record is not null)
            audit.Read("case-management.case-read", id, record.PersonId);
        return record;
    }
}
