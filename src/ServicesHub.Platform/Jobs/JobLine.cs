using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>A scheduled job as administrators see it.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Title">What it does.</param>
/// <param name="Module">The module it belongs to.</param>
/// <param name="ModuleTitle">The module's title.</param>
/// <param name="State">Whether it can run now.</param>
/// <param name="EverySeconds">How long it waits between two runs; null until its process has said.</param>
/// <param name="LastRunAt">When the last run began; null before the first.</param>
/// <param name="LastSeconds">How long it took.</param>
/// <param name="LastOn">The process that did it: program, machine and number.</param>
/// <param name="LastSucceeded">How it ended.</param>
/// <param name="LastError">The type of the error that ended it.</param>
/// <param name="NextDueAt">When it is due next; null while it cannot run or its interval is not known.</param>
/// <param name="RequestedAt">Since when somebody wants it to run at once.</param>
/// <param name="Running">The run under way; null while none is.</param>
/// <param name="Interrupted">The run whose process ended before the run did; null once another has begun.</param>
public sealed record JobLine(
    string Name, LocalizedText Title, string Module, LocalizedText ModuleTitle, JobState State, double? EverySeconds, DateTimeOffset? LastRunAt, double? LastSeconds,
    string? LastOn, bool? LastSucceeded, string? LastError, DateTimeOffset? NextDueAt, DateTimeOffset? RequestedAt, JobRun? Running, JobRun? Interrupted)
{
    /// <summary>True when somebody may ask for a run: its module is on, it does not run, and nobody has asked.</summary>
    public bool CanBeRequested => State != JobState.ModuleOff && Running is null && RequestedAt is null;
}
