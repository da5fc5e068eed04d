namespace ServicesHub.Data;

/// <summary>Who did or read what. Never changed, never deleted by the hub.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account; empty for the hub itself.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>The institution the actor worked for.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>Stable name of what was done.</summary>
    public required string Action { get; init; }

    public required Guid RecordId { get; init; }

    public string? Reason { get; init; }
}
