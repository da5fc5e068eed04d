using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Tables;

/// <summary>
/// Who counts in a year until a day. A person counts once however many facts she has, in the cell of her first fact; what
/// came of it is that of her last, because re-entry updates the result and keeps the entry data (ESF+).
/// </summary>
internal sealed class CountSubjects(ReportingDb db) : IUseCase
{
    public async Task<IReadOnlyList<Subject>> ExecuteAsync(FactSource source, int year, DateOnly until, CancellationToken ct) =>
        Of(await Facts(source, year, until).ToListAsync(ct), source);

    /// <summary>How many count, of a slice those of its category.</summary>
    public async Task<int> NumberAsync(FactSource source, CategorySlice? slice, int year, DateOnly until, CancellationToken ct)
    {
        var facts = Facts(source, year, until);
        if (slice is null)
            return source.Counts == IndicatorCount.DistinctSubjects ? await facts.Select(f => f.SubjectId).Distinct().CountAsync(ct) : await facts.CountAsync(ct);
        var place = source.Dimensions.ToList().FindIndex(d => d.Code == slice.Dimension);
        return Of(await facts.ToListAsync(ct), source).Count(s => s.Categories[place] == slice.Category);
    }

    private IQueryable<RecordedFact> Facts(FactSource source, int year, DateOnly until)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Facts.AsNoTracking().Where(f => f.Source == source.Name && !f.Withdrawn && f.OccurredOn >= first && f.OccurredOn <= last && f.OccurredOn <= until);
    }

    public static IReadOnlyList<Subject> Of(IEnumerable<RecordedFact> facts, FactSource source) =>
        [.. facts.GroupBy(f => source.Counts == IndicatorCount.DistinctSubjects ? f.SubjectId : f.Id)
            .Select(own => own.OrderBy(f => f.OccurredOn).ThenBy(f => f.Id).ToList())
            .Select(own => new Subject([.. source.Dimensions.Select(d =>
                Dimensions.CategoryOf(d, (d.OfLastFact ? own[^1] : own[0]).Dimensions.GetValueOrDefault(d.FactKey)))]))];
}
