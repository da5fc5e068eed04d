namespace ServicesHub.Runtime;

/// <summary>A line of the anchor file.</summary>
/// <param name="Number">The block.</param>
/// <param name="LastId">The last entry that it covers.</param>
/// <param name="Hash">Its hash, hexadecimal.</param>
public sealed record Anchor(long Number, long LastId, string Hash);
