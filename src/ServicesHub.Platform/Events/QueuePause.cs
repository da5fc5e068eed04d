namespace ServicesHub.Platform;

/// <summary>That a module handles no events for a while.</summary>
/// <param name="By">The name of who decided it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why.</param>
public sealed record QueuePause(string By, DateTimeOffset Since, string Reason);
