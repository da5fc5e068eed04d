using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Tables;

/// <summary>
/// Publishes what is due: each source and year as of the last day of the last completed month, once. A running year waits
/// until enough are counted for its first table (decision 0020).
/// </summary>
internal sealed class PublishTables(ReportingDb db, CountSubjects count, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var cutOff = new DateOnly(calendar.Today.Year, calendar.Today.Month, 1).AddDays(-1);
        var made = 0;
        foreach (var source in FactSources.All)
            foreach (var year in await YearsAsync(source, cutOff, ct))
                made += await PublishAsync(source, year, Earlier(cutOff, new DateOnly(year, 12, 31)), ct) ? 1 : 0;
        await db.SaveChangesAsync(ct);
        return made;
    }

    private Task<List<int>> YearsAsync(FactSource source, DateOnly cutOff, CancellationToken ct) =>
        db.Facts.Where(f => f.Source == source.Name && f.OccurredOn <= cutOff).Select(f => f.OccurredOn.Year).Distinct().ToListAsync(ct);

    private async Task<bool> PublishAsync(FactSource source, int year, DateOnly asOf, CancellationToken ct)
    {
        var before = await db.Publications.AsNoTracking().Where(p => p.Source == source.Name && p.Year == year)
            .OrderByDescending(p => p.AsOf).FirstOrDefaultAsync(ct);
        if (before?.AsOf >= asOf)
            return false;
        var subjects = await count.ExecuteAsync(source, year, asOf, ct);
        var closed = asOf == new DateOnly(year, 12, 31);
        if (subjects.Count == 0 || (before is null && !closed && subjects.Count < source.FirstPublication))
            return false;
        var publication = MakePublication.Of(source, year, asOf, subjects, before);
        if (before is not null && !closed && !publication.Cells.HidesTheSame(before.Cells))
            return false; // Another mask beside the earlier one could tell: the earlier table stands until the year closes.
        publication.PublishedAt = clock.GetUtcNow();
        db.Publications.Add(publication);
        return true;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
