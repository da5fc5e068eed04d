namespace ServicesHub.Data;

/// <summary>How the last run of a scheduled job went, and whether it runs now. The process that runs it holds a lock named after it.</summary>
public sealed class JobRecord
{
    /// <summary>Stable name: <c>case-management.lapse-referrals</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its title in Italian, as its process said.</summary>
    public string? TitleIt { get; init; }

    /// <summary>Its title in English, as its process said.</summary>
    public string? TitleEn { get; init; }

    /// <summary>When the run began that is not over; of a process that died it stays until the next run.</summary>
    public DateTimeOffset? RunningSince { get; init; }

    /// <summary>The process that does it: program, machine and number.</summary>
    public string? RunningOn { get; init; }

    /// <summary>How long it waits between two runs, as its process said; null until one has.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Since when somebody wants it to run at once; null when nobody does.</summary>
    public DateTimeOffset? RequestedAt { get; set; }

    /// <summary>When the last run began; null before the first.</summary>
    public DateTimeOffset? LastRunAt { get; init; }

    public TimeSpan? LastDuration { get; init; }

    /// <summary>The process that did it; null before the first run.</summary>
    public string? LastRunOn { get; init; }

    public bool? LastSucceeded { get; init; }

    /// <summary>The type of the error that ended the last run; never its message, which may name people.</summary>
    public string? LastError { get; init; }
}
