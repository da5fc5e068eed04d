using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Reads a case with its measures; null when it is not there or not visible.</summary>
internal sealed class FindCase(CaseManagementDb db) : IUseCase
{
    public Task<Case?> ExecuteAsync(Guid id, CancellationToken ct) =>
        db.Cases.Include(c => c.Measures).FirstOrDefaultAsync(c => c.Id == id, ct);
}
