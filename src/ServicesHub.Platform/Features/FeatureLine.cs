using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>A feature as administrators see it.</summary>
internal sealed record FeatureLine(
    string Name, string Module, bool IsRoot, LocalizedText Title, LocalizedText Summary, bool IsOn, bool IsSetOn, bool OnByDefault,
    FeatureSource Source, string? LockReason, string? BlockedBy, IReadOnlyList<string> Dependants, FeatureLastChange? LastChange)
{
    /// <summary>For whom and when it is on; null for everybody and always.</summary>
    public FeatureFilters? Filters { get; init; }

    /// <summary>The switch that is planned next; null when none is.</summary>
    public PlanLine? NextPlan { get; init; }
}

/// <summary>Who changed a feature, when and why, from what to what.</summary>
public sealed record FeatureLastChange(string By, DateTimeOffset At, string Reason, bool? On, bool? Before)
{
    public long Version { get; init; }

    public FeatureFilters? FiltersBefore { get; init; }

    public FeatureFilters? FiltersAfter { get; init; }

    /// <summary>True when it changed for whom or when the feature is on, not whether.</summary>
    public bool IsOfFilters { get; init; }
}
