using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

internal sealed class FindImports(ReportingDb db) : IUseCase
{
    private const int PageSize = 50;

    public Task<ContextImport?> FindAsync(Guid id, CancellationToken ct) => db.Imports.FirstOrDefaultAsync(i => i.Id == id, ct);

    /// <summary>Latest first.</summary>
    public async Task<Page<ImportView>> ListAsync(string? after, CancellationToken ct)
    {
        var imports = db.Imports.AsNoTracking();
        if (Cursor.Decode(after, 1) is [var key] && Guid.TryParse(key, out var last))
            imports = imports.Where(i => i.Id.CompareTo(last) < 0);
        var rows = await imports.OrderByDescending(i => i.Id).Take(PageSize + 1).ToListAsync(ct);
        return new Page<ImportView>([.. rows.Take(PageSize).Select(i => ImportView.Of(i) with { Problems = [] })], rows.Count > PageSize ? Cursor.Encode(rows[PageSize - 1].Id.ToString()) : null);
    }
}
