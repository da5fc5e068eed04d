using System.Runtime.CompilerServices;
using Npgsql;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Reads entries and blocks of the audit as they stand in the database, row by row.</summary>
internal static class AuditRows
{
    /// <summary>Entries of a range in order of their numbers, with their details.</summary>
    public static async IAsyncEnumerable<AuditEntry> EntriesAsync(
        NpgsqlConnection connection, long after, long upTo, int? limit, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select a.id, a.at, a.actor_id, a.institution_id, a.action, a.record_id, a.subject_id, a.is_read, a.detail_hash, d.salt, d.text
            from hub.audit a left join hub.audit_details d on d.entry_id = a.id
            where a.id > $1 and a.id <= $2 order by a.id {(limit is { } count ? $"limit {count}" : "")}
            """, connection);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = upTo });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            yield return new AuditEntry
            {
                Id = reader.GetInt64(0),
                At = reader.GetFieldValue<DateTimeOffset>(1),
                ActorId = reader.GetGuid(2),
                InstitutionId = reader.IsDBNull(3) ? null : reader.GetGuid(3),
                Action = reader.GetString(4),
                RecordId = reader.GetGuid(5),
                SubjectId = reader.IsDBNull(6) ? null : reader.GetGuid(6),
                IsRead = reader.GetBoolean(7),
                DetailHash = reader.IsDBNull(8) ? null : reader.GetFieldValue<byte[]>(8),
                Detail = reader.IsDBNull(9) ? null : new AuditDetail { EntryId = reader.GetInt64(0), Salt = reader.GetFieldValue<byte[]>(9), Text = reader.GetString(10) },
            };
    }

    /// <summary>Blocks in order.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="after">Only later ones.</param>
    /// <param name="withLeaves">False leaves the leaves out.</param>
    /// <param name="ct">Ends the work.</param>
    public static async IAsyncEnumerable<AuditBlock> BlocksAsync(
        NpgsqlConnection connection, long after, bool withLeaves, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select number, first_id, last_id, count, root, previous, horizon_at, sealed_at, hash, {(withLeaves ? "leaves" : "''::bytea")}
            from hub.audit_blocks where number > $1 order by number
            """, connection);
        command.Parameters.Add(new() { Value = after });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            yield return new AuditBlock
            {
                Number = reader.GetInt64(0),
                FirstId = reader.GetInt64(1),
                LastId = reader.GetInt64(2),
                Count = reader.GetInt32(3),
                Root = reader.GetFieldValue<byte[]>(4),
                Previous = reader.GetFieldValue<byte[]>(5),
                HorizonAt = reader.GetFieldValue<DateTimeOffset>(6),
                SealedAt = reader.GetFieldValue<DateTimeOffset>(7),
                Hash = reader.GetFieldValue<byte[]>(8),
                Leaves = reader.GetFieldValue<byte[]>(9),
            };
    }
}
