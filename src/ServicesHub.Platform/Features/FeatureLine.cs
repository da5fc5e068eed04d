using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>A feature as administrators see it.</summary>
internal sealed record FeatureLine(
    string Name, string Module, bool IsRoot, LocalizedText Title, LocalizedText Summary, bool IsOn, bool IsSetOn, bool OnByDefault,
    FeatureSource Source, string? LockReason, string? BlockedBy, IReadOnlyList<string> Dependants, FeatureLastChange? LastChange);

/// <summary>Who switched a feature last, when and why.</summary>
internal sealed record FeatureLastChange(string By, DateTimeOffset At, string Reason, bool? On, bool? Before);
