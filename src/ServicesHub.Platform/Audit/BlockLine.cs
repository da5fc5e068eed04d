namespace ServicesHub.Platform;

/// <summary>A sealed block.</summary>
/// <param name="Number">Its number.</param>
/// <param name="FirstId">From which entry.</param>
/// <param name="LastId">To which entry.</param>
/// <param name="Count">How many there were.</param>
/// <param name="Root">Merkle root, hexadecimal.</param>
/// <param name="Hash">Its hash, hexadecimal.</param>
/// <param name="SealedAt">When.</param>
internal sealed record BlockLine(long Number, long FirstId, long LastId, int Count, string Root, string Hash, DateTimeOffset SealedAt);
