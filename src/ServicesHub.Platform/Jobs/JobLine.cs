using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>A scheduled job as administrators see it.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Module">The module it belongs to.</param>
/// <param name="ModuleTitle">The module's title.</param>
/// <param name="State">Whether it can run now.</param>
/// <param name="EverySeconds">How long it waits between two runs; null until its process has said.</param>
/// <param name="LastRunAt">When the last run began; null before the first.</param>
/// <param name="LastSeconds">How long it took.</param>
/// <param name="LastSucceeded">How it ended.</param>
/// <param name="LastError">The type of the error that ended it.</param>
/// <param name="NextDueAt">When it is due next; null while it cannot run or its interval is not known.</param>
/// <param name="RequestedAt">Since when somebody wants it to run at once.</param>
internal sealed record JobLine(
    string Name, string Module, LocalizedText ModuleTitle, JobState State, double? EverySeconds, DateTimeOffset? LastRunAt, double? LastSeconds,
    bool? LastSucceeded, string? LastError, DateTimeOffset? NextDueAt, DateTimeOffset? RequestedAt);
