namespace ServicesHub.Platform;

/// <summary>How far the audit is sealed, and how the last verification ended.</summary>
/// <param name="Blocks">How many blocks there are.</param>
/// <param name="LastId">The last entry that is sealed.</param>
/// <param name="LastHash">Hash of the last block, to be copied elsewhere.</param>
/// <param name="SealedAt">When the last block was sealed.</param>
/// <param name="VerifiedAt">When the audit was last verified.</param>
/// <param name="Findings">What that found; 0 is whole.</param>
internal sealed record AuditSeal(long Blocks, long LastId, string? LastHash, DateTimeOffset? SealedAt, DateTimeOffset? VerifiedAt, int? Findings);
