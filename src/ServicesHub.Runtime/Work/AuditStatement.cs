using Npgsql;
using NpgsqlTypes;

namespace ServicesHub.Runtime;

/// <summary>Writes audit entries, however many, with one statement.</summary>
internal static class AuditStatement
{
    // One entry without a reason is what most changes write: said so, it takes PostgreSQL half the time.
    private const string Entry = """
        insert into hub.audit (at, actor_id, institution_id, action, record_id, subject_id, is_read)
        values (clock_timestamp(), $1, $2, $3, $4, $5, $6)
        """;

    private const string Entries = """
        insert into hub.audit (at, actor_id, institution_id, action, record_id, subject_id, is_read)
        select clock_timestamp(), $1, $2, action, record_id, subject_id, is_read
        from unnest($3, $4, $5, $6) as note(action, record_id, subject_id, is_read)
        """;

    private const string EntriesWithDetails = """
        with note as materialized (
          select hub.next_audit_id() as id, n.*, case when n.text is not null then uuid_send(gen_random_uuid()) end as salt
          from unnest($3, $4, $5, $6, $7) as n(action, record_id, subject_id, is_read, text)),
        entry as (
          insert into hub.audit (id, at, actor_id, institution_id, action, record_id, subject_id, is_read, detail_hash)
          select id, clock_timestamp(), $1, $2, action, record_id, subject_id, is_read, sha256(salt || convert_to(text, 'UTF8')) from note)
        insert into hub.audit_details (entry_id, salt, text) select id, salt, text from note where text is not null
        """;

    public static NpgsqlBatchCommand Of(Guid actor, Guid? institution, IReadOnlyList<AuditNote> notes)
    {
        var hasDetails = notes.Any(n => n.Reason is not null);
        if (notes is [var note] && !hasDetails)
            return Of(actor, institution, note);
        var command = new NpgsqlBatchCommand(hasDetails ? EntriesWithDetails : Entries)
        {
            Parameters =
            {
                new() { Value = actor },
                new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = (object?)institution ?? DBNull.Value },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = notes.Select(n => n.Action).ToArray() },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = notes.Select(n => n.RecordId).ToArray() },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = notes.Select(n => n.SubjectId).ToArray() },
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Boolean, Value = notes.Select(n => n.IsRead).ToArray() },
            },
        };
        if (hasDetails)
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = notes.Select(n => n.Reason).ToArray() });
        return command;
    }

    private static NpgsqlBatchCommand Of(Guid actor, Guid? institution, AuditNote note) => new(Entry)
    {
        Parameters =
        {
            new() { Value = actor },
            new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = (object?)institution ?? DBNull.Value },
            new() { Value = note.Action },
            new() { Value = note.RecordId },
            new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = (object?)note.SubjectId ?? DBNull.Value },
            new() { Value = note.IsRead },
        },
    };

    /// <summary>Erases what was typed about a record, and notes that.</summary>
    public static NpgsqlBatchCommand Erase(Guid recordId) => new("""
        delete from hub.audit_details where entry_id in (select id from hub.audit where (record_id = $1 or subject_id = $1) and detail_hash is not null)
        """)
    {
        Parameters = { new() { Value = recordId } },
    };
}
