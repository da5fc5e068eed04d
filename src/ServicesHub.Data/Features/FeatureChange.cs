namespace ServicesHub.Data;

/// <summary>One change of a feature: who, when, why, from what to what. Never deleted.</summary>
public sealed class FeatureChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public bool? Before { get; init; }

    public bool? After { get; init; }

    public required string Reason { get; init; }

    public required Guid ChangedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
