using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

/// <summary>Keeps facts as they arrive, in any order: a lower version never replaces a higher one.</summary>
internal sealed class RecordFacts(ReportingDb db) : IUseCase
{
    public Task ExecuteAsync(Fact fact, CancellationToken ct) => ExecuteAsync([fact], withdrawn: false, ct);

    /// <summary>Notes that a fact does not count (any more); it keeps its version, so that late events change nothing.</summary>
    public Task WithdrawAsync(Fact fact, CancellationToken ct) => ExecuteAsync([fact], withdrawn: true, ct);

    public Task ExecuteAsync(IReadOnlyCollection<Fact> facts, bool withdrawn, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into reporting.facts (source, id, version, subject_id, occurred_on, ended_on, dimensions, measure, withdrawn)
        select source, id, version, subject_id, occurred_on, ended_on, dimensions::jsonb, measure, {withdrawn}
        from unnest({facts.Select(f => f.Source).ToArray()}, {facts.Select(f => f.Id).ToArray()}, {facts.Select(f => f.Version).ToArray()},
                    {facts.Select(f => f.SubjectId).ToArray()}, {facts.Select(f => f.OccurredOn).ToArray()}, {facts.Select(f => f.EndedOn).ToArray()},
                    {facts.Select(f => FactTables.Json(f.Dimensions)).ToArray()}, {facts.Select(f => f.Measure).ToArray()})
          as f(source, id, version, subject_id, occurred_on, ended_on, dimensions, measure)
        on conflict (source, id) do update set
          version = excluded.version, subject_id = excluded.subject_id, occurred_on = excluded.occurred_on,
          ended_on = excluded.ended_on, dimensions = excluded.dimensions, measure = excluded.measure, withdrawn = excluded.withdrawn
        where facts.version < excluded.version
        """, ct);
}
