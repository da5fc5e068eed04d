using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

/// <summary>The last comparison of each source.</summary>
internal sealed class ReadChecks(ReportingDb db) : IUseCase
{
    public async Task<IReadOnlyList<FactCheck>> ExecuteAsync(CancellationToken ct) =>
        await db.Checks.AsNoTracking().GroupBy(c => c.Source).Select(own => own.OrderByDescending(c => c.CheckedAt).ThenByDescending(c => c.Id).First()).ToListAsync(ct) is var checks
            ? [.. checks.OrderBy(c => c.Source, StringComparer.Ordinal)] : [];
}
