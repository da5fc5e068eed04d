namespace ServicesHub.Data;

/// <summary>How the last run of a scheduled job went. The process that runs a job holds its row until the run is over.</summary>
public sealed class JobRecord
{
    /// <summary>Stable name: <c>case-management.lapse-referrals</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How long it waits between two runs, as its process said; null until one has.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Since when somebody wants it to run at once; null when nobody does.</summary>
    public DateTimeOffset? RequestedAt { get; set; }

    /// <summary>When the last run began; null before the first.</summary>
    public DateTimeOffset? LastRunAt { get; init; }

    public TimeSpan? LastDuration { get; init; }

    public bool? LastSucceeded { get; init; }

    /// <summary>The type of the error that ended the last run; never its message, which may name people.</summary>
    public string? LastError { get; init; }
}
