using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>
/// Running numbers within a year, without gaps: <c>2026/0012</c>. The counter's row stays locked until the transaction that
/// uses the number ends, and is rolled back with it.
/// </summary>
internal static class Numbers
{
    public static async Task<string> NextAsync(this CaseManagementDb db, string series, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is taken inside the transaction that uses it.");
        var name = Series(series, year);
        var last = await db.Database.SqlQuery<int>($"""
            insert into case_management.counters as c (series, last) values ({name}, 1)
            on conflict (series) do update set last = c.last + 1
            returning last as "Value"
            """).ToListAsync(ct);
        return Format(year, last[0]);
    }

    public static string Series(string series, int year) => string.Create(CultureInfo.InvariantCulture, $"{series}-{year}");

    public static string Format(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}/{number:0000}");
}
