namespace ServicesHub.Data;

/// <summary>Which version of the features a process has applied. Written when it has, never by a request.</summary>
public sealed class FeatureSync
{
    public required Guid ProcessId { get; init; }

    /// <summary>The program: <c>ServicesHub.Gateway</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Name of the machine and number of the process.</summary>
    public required string Machine { get; init; }

    public List<string> Modules { get; init; } = [];

    /// <summary>Second key of the lock that its listening connection holds.</summary>
    public required int LockKey { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required long Version { get; set; }

    public required DateTimeOffset AppliedAt { get; set; }

    /// <summary>Since when its connection is gone; null while it is there.</summary>
    public DateTimeOffset? LostAt { get; set; }
}
