using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>The events that wait for a module.</summary>
/// <param name="Module">The module.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsOn">False while it is switched off: then events wait by design.</param>
/// <param name="IsRunning">False while no process runs it.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="OldestSeconds">How long the oldest has waited; null when none does.</param>
/// <param name="Parked">How many could not be handled.</param>
/// <param name="Unsent">How many are not in the queue yet: they wait in the outbox of whoever published them.</param>
/// <param name="OldestUnsentSeconds">How long ago the oldest of these happened; null when there is none.</param>
/// <param name="Pause">Who paused it; null while it is not paused.</param>
public sealed record QueueLine(
    string Module, LocalizedText Title, bool IsOn, bool IsRunning, long Waiting, double? OldestSeconds,
    long Parked, long Unsent, double? OldestUnsentSeconds, QueuePause? Pause)
{
    /// <summary>Whether the module handles what waits.</summary>
    public QueueState State => !IsOn ? QueueState.ModuleOff : Pause is not null ? QueueState.Paused : IsRunning ? QueueState.Running : QueueState.NoProcess;

    /// <summary>How many the module has still to handle: in the queue and on their way to it.</summary>
    public long Held => Waiting + Unsent;
}
