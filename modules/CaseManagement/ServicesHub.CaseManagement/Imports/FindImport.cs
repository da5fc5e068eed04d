using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>Reads an import; null when it is not there or not visible.</summary>
internal sealed class FindImport(CaseManagementDb db) : IUseCase
{
    public Task<PeopleImport?> ExecuteAsync(Guid id, CancellationToken ct) => db.Imports.FirstOrDefaultAsync(i => i.Id == id, ct);
}
