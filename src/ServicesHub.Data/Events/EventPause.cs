namespace ServicesHub.Data;

/// <summary>Whether an administrator lets a module handle events.</summary>
public sealed class EventPause
{
    public required string ModuleId { get; init; }

    public required bool IsPaused { get; set; }

    public required string Reason { get; set; }

    public required Guid ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>From the sequence <c>hub.feature_version</c>.</summary>
    public required long Version { get; set; }
}
