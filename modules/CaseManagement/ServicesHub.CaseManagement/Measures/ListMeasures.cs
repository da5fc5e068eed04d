using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>Lists the measures of the institution, newest first.</summary>
internal sealed class ListMeasures(CaseManagementDb db) : IUseCase
{
    private const int PageSize = 50;

    /// <param name="caseId">Those of one case.</param>
    /// <param name="state"><c>proposed</c>, <c>started</c>, ...; anything else lists all.</param>
    /// <param name="after">Cursor of the previous part.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Page<Measure>> ExecuteAsync(Guid? caseId, string? state, string? after, CancellationToken ct)
    {
        var measures = db.Measures.AsNoTracking();
        if (caseId is { } one)
            measures = measures.Where(m => m.CaseId == one);
        if (Codes.Parse<MeasureState>(state) is { } known)
            measures = measures.Where(m => m.State == known);
        if (Cursor.Decode(after, 1) is [var last] && Guid.TryParse(last, out var id))
            measures = measures.Where(m => m.Id.CompareTo(id) < 0);
        var rows = await measures.OrderByDescending(m => m.Id).Take(PageSize + 1).ToListAsync(ct);
        return new Page<Measure>([.. rows.Take(PageSize)], rows.Count > PageSize ? Cursor.Encode(rows[PageSize - 1].Id.ToString()) : null);
    }
}
