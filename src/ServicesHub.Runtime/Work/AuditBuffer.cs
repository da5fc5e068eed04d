using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class AuditBuffer(ICurrentUser user) : IAudit, IUnitOfWorkParticipant
{
    private readonly List<AuditNote> done = [];
    private readonly List<Guid> erased = [];
    private readonly HashSet<AuditNote> read = [];
    private readonly HashSet<AuditNote> written = [];

    public bool HasWork => done.Count > 0 || read.Count > 0;

    /// <summary>True when something was read that no business change has taken along.</summary>
    public bool HasReads => read.Count > 0;

    public void Note(string action, Guid recordId, string? reason = null, Guid? subjectId = null) =>
        done.Add(new(action, recordId, subjectId, false, reason));

    public void Read(string action, Guid recordId, Guid? subjectId = null)
    {
        var note = new AuditNote(action, recordId, subjectId, true, null);
        if (user.IsAuthenticated && !written.Contains(note))
            read.Add(note);
    }

    public void Erase(Guid recordId)
    {
        erased.Add(recordId);
        Note(AuditActions.Erased, recordId);
    }

    public void AddTo(NpgsqlBatch batch, string moduleId)
    {
        foreach (var record in erased)
            batch.BatchCommands.Add(AuditStatement.Erase(record));
        batch.BatchCommands.Add(Statement([.. read, .. done]));
        erased.Clear();
        done.Clear();
        // A business change that is undone takes its notes of reading with it: what was read is then not answered.
        read.Clear();
    }

    /// <summary>Writes what was read, in one statement of its own.</summary>
    public async Task WriteReadsAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var notes = read.ToList();
        read.Clear();
        if (notes.Count == 0)
            return;
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Statement(notes));
        await batch.ExecuteNonQueryAsync(ct);
        written.UnionWith(notes);
    }

    private NpgsqlBatchCommand Statement(IReadOnlyList<AuditNote> notes) => AuditStatement.Of(user.UserId, user.Active?.InstitutionId, notes);
}
