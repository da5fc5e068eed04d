using System.Text.Json.Serialization;

namespace ServicesHub.Testing;

/// <summary>A write and what came of it.</summary>
public sealed record LedgerOperation
{
    /// <summary>Made by the client: the Idempotency-Key and a stored field.</summary>
    public required Guid Id { get; init; }

    public required LedgerKind Kind { get; init; }

    /// <summary>The person that it is about; null when it registers one.</summary>
    public Guid? Record { get; init; }

    public LedgerOutcome Outcome { get; init; }

    /// <summary>Identity of what it made or changed, as answered.</summary>
    public Guid? Result { get; init; }

    /// <summary>Version that it made, as answered.</summary>
    public long? Version { get; init; }

    /// <summary>Statuses of all attempts; 0 for one without an answer.</summary>
    public IReadOnlyList<int> Answers { get; init; } = [];

    /// <summary>The last answer's body; not part of the file.</summary>
    [JsonIgnore]
    public string Body { get; init; } = "";
}
