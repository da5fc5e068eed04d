using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A feature at one moment.</summary>
/// <param name="Feature">The declaration.</param>
/// <param name="ModuleId">The module that declares it.</param>
/// <param name="IsRoot">True for the switch of the whole module.</param>
/// <param name="IsSetOn">What was decided for the feature itself.</param>
/// <param name="Source">Who decided it.</param>
/// <param name="IsOn">True when it and everything it hangs on is on, for those whom filters admit.</param>
/// <param name="BlockedBy">The feature that keeps it off although it is set on; null otherwise.</param>
public sealed record FeatureState(
    Feature Feature, string ModuleId, bool IsRoot, bool IsSetOn, FeatureSource Source, bool IsOn, string? BlockedBy)
{
    /// <summary>True when a module that the profile keeps on needs it: neither a decision nor a filter takes it away.</summary>
    public bool IsHeldOn { get; init; }

    /// <summary>For whom and when it is on; null for everybody and always.</summary>
    public FeatureFilters? Filters { get; init; }

    /// <summary>Filters of its own and of everything it hangs on.</summary>
    internal IReadOnlyList<FeatureGuard> Guards { get; init; } = [];
}
