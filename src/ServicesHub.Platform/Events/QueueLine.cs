using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>The events that wait for a module.</summary>
/// <param name="Module">The module.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsOn">False while it is switched off: then events wait by design.</param>
/// <param name="IsRunning">False while no process runs it.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="OldestSeconds">How long the oldest has waited; null when none does.</param>
internal sealed record QueueLine(string Module, LocalizedText Title, bool IsOn, bool IsRunning, long Waiting, double? OldestSeconds);
