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
    public async Task<IReadOnlyList<Subject>> ExecuteAsync(FactSource source, int year, DateOnly until, CancellationToken ct)
    {
        var start = new DateOnly(year, 1, 1);
        var facts = await db.Facts.AsNoTracking()
            .Where(f => f.Source == source.Name && !f.Withdrawn && f.OccurredOn >= start && f.OccurredOn <= until && f.OccurredOn < start.AddYears(1))
            .ToListAsync(ct);
        return Of(facts, source);
    }

    public static IReadOnlyList<Subject> Of(IEnumerable<RecordedFact> facts, FactSource source) =>
        [.. facts.GroupBy(f => source.Counts == IndicatorCount.DistinctSubjects ? f.SubjectId : f.Id)
            .Select(own => own.OrderBy(f => f.OccurredOn).ThenBy(f => f.Id).ToList())
            .Select(own => new Subject([.. source.Dimensions.Select(d =>
                Dimensions.CategoryOf(d, (d.OfLastFact ? own[^1] : own[0]).Dimensions.GetValueOrDefault(d.FactKey)))]))];
}
