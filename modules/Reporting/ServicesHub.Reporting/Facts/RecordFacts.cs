using Npgsql;
using NpgsqlTypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

/// <summary>Keeps facts as they arrive, in any order: a lower version never replaces a higher one.</summary>
internal sealed class RecordFacts(ReportingDb db) : IUseCase
{
    public Task ExecuteAsync(Fact fact, CancellationToken ct) => ExecuteAsync([fact], withdrawn: false, ct);

    /// <summary>Notes that a fact does not count (any more); it keeps its version, so that late events change nothing.</summary>
    public Task WithdrawAsync(Fact fact, CancellationToken ct) => ExecuteAsync([fact], withdrawn: true, ct);

    public async Task ExecuteAsync(IReadOnlyCollection<Fact> facts, bool withdrawn, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand("""
                insert into reporting.facts (source, id, version, subject_id, occurred_on, ended_on, dimensions, measure, withdrawn)
                select source, id, version, subject_id, occurred_on, ended_on, dimensions::jsonb, measure, @withdrawn
                from unnest(@sources, @ids, @versions, @subjects, @days, @ends, @dimensions, @measures)
                  as f(source, id, version, subject_id, occurred_on, ended_on, dimensions, measure)
                on conflict (source, id) do update set
                  version = excluded.version, subject_id = excluded.subject_id, occurred_on = excluded.occurred_on,
                  ended_on = excluded.ended_on, dimensions = excluded.dimensions, measure = excluded.measure, withdrawn = excluded.withdrawn
                where facts.version < excluded.version
                """, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
            command.Parameters.AddWithValue("withdrawn", withdrawn);
            command.Parameters.AddWithValue("sources", facts.Select(f => f.Source).ToArray());
            command.Parameters.AddWithValue("ids", facts.Select(f => f.Id).ToArray());
            command.Parameters.AddWithValue("versions", facts.Select(f => f.Version).ToArray());
            command.Parameters.AddWithValue("subjects", facts.Select(f => f.SubjectId).ToArray());
            command.Parameters.AddWithValue("days", NpgsqlDbType.Array | NpgsqlDbType.Date, facts.Select(f => f.OccurredOn).ToArray());
            command.Parameters.AddWithValue("ends", NpgsqlDbType.Array | NpgsqlDbType.Date, facts.Select(f => f.EndedOn).ToArray());
            command.Parameters.AddWithValue("dimensions", facts.Select(f => FactTables.Json(f.Dimensions)).ToArray());
            command.Parameters.AddWithValue("measures", facts.Select(f => f.Measure).ToArray());
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
