using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class AuditBuffer(ICurrentUser user) : IAudit, IUnitOfWorkParticipant
{
    private readonly List<(string Action, Guid RecordId, string? Reason)> notes = [];

    public bool HasWork => notes.Count > 0;

    public void Note(string action, Guid recordId, string? reason = null) => notes.Add((action, recordId, reason));

    public async Task WriteAsync(string moduleId, NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (action, recordId, reason) in notes)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(
                "insert into hub.audit (at, actor_id, institution_id, action, record_id, reason) values (now(), $1, $2, $3, $4, $5)")
            {
                Parameters =
                {
                    new() { Value = user.UserId },
                    new() { Value = (object?)user.Active?.InstitutionId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                    new() { Value = action }, new() { Value = recordId },
                    new() { Value = (object?)reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                },
            });
        notes.Clear();
        await batch.ExecuteNonQueryAsync(ct);
    }
}
