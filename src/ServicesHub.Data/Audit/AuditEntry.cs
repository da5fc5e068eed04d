namespace ServicesHub.Data;

/// <summary>Who did or read what. Never changed, never deleted by the hub.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    /// <summary>When it was written, by the clock of the database.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account; empty for the hub itself.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>The institution the actor worked for.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>Stable name of what was done.</summary>
    public required string Action { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>The person whom the record is about, when that is another record.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>True when the record was read, false when something was done.</summary>
    public bool IsRead { get; init; }

    /// <summary>SHA-256 of salt and text of the detail; it stays when the detail is erased.</summary>
    public byte[]? DetailHash { get; init; }

    /// <summary>What somebody typed; null when there was nothing or it was erased.</summary>
    public AuditDetail? Detail { get; init; }
}
