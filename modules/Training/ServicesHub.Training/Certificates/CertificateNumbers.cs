using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>
/// Hands out certificate numbers without gaps: the counter's row stays locked until the transaction that uses the
/// number ends, and is rolled back with it.
/// </summary>
internal sealed class CertificateNumbers(TrainingDb db, CertificateSeries series) : IUseCase
{
    public async Task<string> NextAsync(int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A certificate number is taken inside the transaction that uses it.");
        var numbers = await db.Database.SqlQuery<int>($"""
            insert into training.certificate_counters as c (series, year, last) values ({series.Prefix}, {year}, 1)
            on conflict (series, year) do update set last = c.last + 1
            returning last as "Value"
            """).ToListAsync(ct);
        return series.Format(year, numbers[0]);
    }
}
