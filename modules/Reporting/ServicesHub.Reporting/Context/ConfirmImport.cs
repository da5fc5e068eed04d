using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

/// <summary>Takes over the good rows of a file that was read: new ones are added, others replaced. Twice is like once.</summary>
internal sealed class ConfirmImport(ReportingDb db, PreviewImport preview, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task ExecuteAsync(ContextImport import, CancellationToken ct)
    {
        if (import.ConfirmedAt is not null)
            return;
        if (import.Good == 0)
            throw new RuleViolationException("no-good-rows", new("Il file non ha righe buone: correggilo e caricalo di nuovo.", "The file has no good rows: correct it and upload it again."));
        var rows = import.RowsOf();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await preview.CompareAsync(import, rows, ct);
        (import.ConfirmedAt, import.Rows) = (clock.GetUtcNow(), "[]");
        audit.Note("reporting.import-confirmed", import.Id);
        await db.SaveChangesAsync(ct);
        await WriteAsync(import, rows, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task WriteAsync(ContextImport import, IReadOnlyList<SdmxRow> rows, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            insert into reporting.observations (dataflow, area, series, year, value, status, import_id)
            select dataflow, area, series, year, value, status, @import
            from unnest(@dataflows, @areas, @series, @years, @values, @states) as o(dataflow, area, series, year, value, status)
            on conflict (dataflow, area, series, year) do update set value = excluded.value, status = excluded.status, import_id = excluded.import_id
            where (observations.value, observations.status) is distinct from (excluded.value, excluded.status)
            """, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        command.Parameters.AddWithValue("import", import.Id);
        command.Parameters.AddWithValue("dataflows", rows.Select(r => r.Dataflow).ToArray());
        command.Parameters.AddWithValue("areas", rows.Select(r => r.Area).ToArray());
        command.Parameters.AddWithValue("series", rows.Select(r => r.Series).ToArray());
        command.Parameters.AddWithValue("years", rows.Select(r => r.Year).ToArray());
        command.Parameters.AddWithValue("values", rows.Select(r => r.Value).ToArray());
        command.Parameters.AddWithValue("states", NpgsqlDbType.Array | NpgsqlDbType.Text, rows.Select(r => r.Status).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }
}
