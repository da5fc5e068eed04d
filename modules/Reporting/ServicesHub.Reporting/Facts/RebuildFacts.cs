using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

/// <summary>
/// Compares the facts kept with the streams of all modules that can be reached and, when asked, makes them equal.
/// A fact that a module no longer yields is withdrawn, not deleted, so that a late event does not bring it back.
/// </summary>
internal sealed class RebuildFacts(ReportingDb db, RecordFacts record, IEnumerable<IReportSource> sources, ICurrentUser user, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task<IReadOnlyList<FactCheck>> ExecuteAsync(bool repair, CancellationToken ct)
    {
        if (!user.IsSystem)
            throw new InvalidOperationException("Facts are compared by the hub itself: a person sees only the records of her institution.");
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var checks = new List<FactCheck>();
        foreach (var source in sources.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            try
            {
                checks.Add(await CheckAsync(source, repair, ct));
            }
            catch (SourceUnavailableException)
            {
                // What cannot be read says nothing about what is kept.
                continue;
            }
        }
        db.Checks.AddRange(checks);
        if (checks.Count > 0)
            audit.Note(repair ? "reporting.facts-rebuilt" : "reporting.facts-verified", checks[0].Id);
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return checks;
    }

    private async Task<FactCheck> CheckAsync(IReportSource source, bool repair, CancellationToken ct)
    {
        var kept = await db.Facts.AsNoTracking().Where(f => f.Source == source.Name).ToDictionaryAsync(f => f.Id, ct);
        var check = new FactCheck { Source = source.Name, CheckedAt = clock.GetUtcNow(), Repaired = repair };
        var wrong = new List<Fact>();
        var seen = new HashSet<Guid>();
        await foreach (var fact in source.ReadAsync(ct))
        {
            seen.Add(fact.Id);
            check.Total++;
            var known = kept.GetValueOrDefault(fact.Id);
            if (known is { Withdrawn: false } && Same(known, fact))
                continue;
            _ = known is null or { Withdrawn: true } ? check.Missing++ : check.Different++;
            wrong.Add(fact);
        }
        var surplus = kept.Values.Where(f => !f.Withdrawn && !seen.Contains(f.Id)).ToList();
        check.Surplus = surplus.Count;
        if (repair)
        {
            foreach (var known in wrong.Where(f => kept.ContainsKey(f.Id)).Select(f => kept[f.Id]))
                await Kept(known).ExecuteDeleteAsync(ct);
            await record.ExecuteAsync(wrong, withdrawn: false, ct);
            foreach (var gone in surplus)
                await Kept(gone).ExecuteUpdateAsync(f => f.SetProperty(x => x.Withdrawn, true), ct);
        }
        return check;
    }

    /// <summary>The fact unless an event has brought a newer version meanwhile.</summary>
    private IQueryable<RecordedFact> Kept(RecordedFact known) =>
        db.Facts.Where(f => f.Source == known.Source && f.Id == known.Id && f.Version == known.Version);

    private static bool Same(RecordedFact known, Fact fact) =>
        (known.SubjectId, known.OccurredOn, known.EndedOn, known.Measure) == (fact.SubjectId, fact.OccurredOn, fact.EndedOn, fact.Measure)
        && known.Dimensions.Count == fact.Dimensions.Count
        && fact.Dimensions.All(d => known.Dimensions.GetValueOrDefault(d.Key) == d.Value);
}
