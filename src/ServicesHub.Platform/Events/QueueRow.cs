namespace ServicesHub.Platform;

/// <summary>A queue as the transport's table has it.</summary>
internal sealed record QueueRow(string Recipient, long Waiting, DateTimeOffset? OldestAt);
