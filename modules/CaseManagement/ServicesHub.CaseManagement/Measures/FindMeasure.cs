using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>Reads a measure; null when it is not there or not visible.</summary>
internal sealed class FindMeasure(CaseManagementDb db) : IUseCase
{
    public Task<Measure?> ExecuteAsync(Guid id, CancellationToken ct) => db.Measures.FirstOrDefaultAsync(m => m.Id == id, ct);
}
