namespace ServicesHub.Data;

/// <summary>The reason of an audit entry. People type it, so it may be personal: it can be erased, and the chain still holds.</summary>
public sealed class AuditDetail
{
    public long EntryId { get; init; }

    /// <summary>16 random bytes: without them nobody finds out from the hash what the text was.</summary>
    public required byte[] Salt { get; init; }

    public required string Text { get; init; }
}
