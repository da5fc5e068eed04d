namespace ServicesHub.Platform;

/// <summary>A queue as the transport's tables have it.</summary>
internal sealed record QueueCounts(string Recipient, long Waiting, DateTimeOffset? OldestAt, long Parked, long Unsent, DateTimeOffset? OldestUnsentAt);
