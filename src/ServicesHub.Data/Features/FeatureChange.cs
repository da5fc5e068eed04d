namespace ServicesHub.Data;

/// <summary>One change of a feature: who, when, why, from what to what. Never deleted; in the order of versions they make the present state.</summary>
public sealed class FeatureChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public bool? Before { get; init; }

    public bool? After { get; init; }

    /// <summary>For whom and when it was on, as JSON.</summary>
    public string? FiltersBefore { get; init; }

    /// <summary>For whom and when it is on from then, as JSON.</summary>
    public string? FiltersAfter { get; init; }

    /// <summary>The version that the feature had from then.</summary>
    public long Version { get; init; }

    public required string Reason { get; init; }

    public required Guid ChangedBy { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
