using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Benchmarks;

/// <summary>Fifty measures, and the end of one without audit and event.</summary>
internal static class BareMeasures
{
    private const int PageSize = 50;
    private const string Columns = "m.id, m.case_id, m.changed_at, m.changed_by, m.created_at, m.created_by, m.ended_on, m.ends_on, m.institution_id, m.kind, m.outcome, m.person_id, m.proposed_on, m.provider, m.starts_on, m.state, m.version";

    public static async Task<Ok<Page<MeasureView>>> ListAsync(BareCaller caller, NpgsqlDataSource database, CancellationToken ct)
    {
        var institution = await caller.ReadAsync(ct);
        await using var connection = await database.OpenAsync(institution, ct);
        await using var command = new NpgsqlCommand($"""
            SELECT {Columns}
            FROM case_management.measures AS m
            WHERE $1 OR m.institution_id = ANY ($2)
            ORDER BY m.id DESC
            LIMIT $3
            """, connection)
        {
            Parameters = { new() { Value = false }, new() { Value = new[] { institution } }, new() { Value = PageSize + 1 } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<MeasureView>();
        while (await reader.ReadAsync(ct))
            rows.Add(Read(reader));
        return TypedResults.Ok(BareQueries.PageOf(rows, PageSize, row => row.Id.ToString()));
    }

    public static async Task<Results<Ok<MeasureView>, NotFound>> EndAsync(Guid id, EndInput body, BareCaller caller, NpgsqlDataSource database, CancellationToken ct)
    {
        var institution = await caller.ReadAsync(ct);
        await using var connection = await database.OpenAsync(institution, ct);
        if (await FindAsync(connection, id, institution, ct) is not { State: "started" } measure)
            return TypedResults.NotFound();
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var update = new NpgsqlCommand("""
            UPDATE case_management.measures SET changed_at = $1, changed_by = $2, ended_on = $3, outcome = $4, state = $5, version = $6
            WHERE id = $7 AND version = $8
            """, connection, transaction)
        {
            Parameters =
            {
                new() { Value = TimeProvider.System.GetUtcNow() }, new() { Value = caller.User }, new() { Value = BareCaller.Today }, new() { Value = body.Outcome! },
                new() { Value = "ended" }, new() { Value = measure.Version + 1 }, new() { Value = id }, new() { Value = measure.Version },
            },
        };
        await update.ExecuteNonQueryAsync(ct);
        await using var settle = new NpgsqlCommand("delete from hub.work_items where module_id = $1 and key = $2", connection, transaction)
        {
            Parameters = { new() { Value = "case-management" }, new() { Value = $"measure:{id}:outcome" } },
        };
        await settle.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(measure with { State = "ended", EventCode = "10", EndedOn = BareCaller.Today, Outcome = body.Outcome, Version = measure.Version + 1 });
    }

    private static async Task<MeasureView?> FindAsync(NpgsqlConnection connection, Guid id, Guid institution, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            SELECT {Columns}
            FROM case_management.measures AS m
            WHERE ($1 OR m.institution_id = ANY ($2)) AND m.id = $3
            LIMIT 1
            """, connection)
        {
            Parameters = { new() { Value = false }, new() { Value = new[] { institution } }, new() { Value = id } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Read(reader) : null;
    }

    private static MeasureView Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(9), row.GetString(13), row.GetString(15), row.GetString(15) == "started" ? "02" : "10",
        row.GetFieldValue<DateOnly>(12), row.GetFieldValue<DateOnly>(14), row.GetFieldValue<DateOnly>(7),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6), row.IsDBNull(10) ? null : row.GetString(10), null, null, row.GetInt64(16));

    internal sealed record EndInput(string? Result, DateOnly? EndedOn, string? Outcome);

    internal sealed record MeasureView(
        Guid Id, Guid CaseId, string Kind, string Provider, string State, string EventCode, DateOnly ProposedOn, DateOnly StartsOn, DateOnly EndsOn,
        DateOnly? EndedOn, string? Outcome, int? DaysBeyondPermit, LocalizedText? Warning, long Version);
}
