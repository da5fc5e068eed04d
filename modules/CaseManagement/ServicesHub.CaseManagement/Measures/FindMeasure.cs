using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>Reads a measure; null when it is not there or not visible.</summary>
internal sealed class FindMeasure(CaseManagementDb db, IAudit audit) : IUseCase
{
    public async Task<Measure?> ExecuteAsync(Guid id, CancellationToken ct)
    {
        var measure = await db.Measures.FirstOrDefaultAsync(m => m.Id == id, ct);
        if (measure is not null)
            audit.Read("case-management.measure-read", id, measure.PersonId);
        return measure;
    }
}
