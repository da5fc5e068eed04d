namespace ServicesHub.Data;

/// <summary>The one row that says how far sealing may go and how the last verification ended.</summary>
public sealed class AuditState
{
    public const int Only = 1;

    public int Id { get; init; }

    /// <summary>The highest number given to an entry when the horizon was taken.</summary>
    public long HorizonId { get; set; }

    /// <summary>Once all transactions below this one have ended, no entry up to <see cref="HorizonId"/> can still appear.</summary>
    public long HorizonTransaction { get; set; }

    public DateTimeOffset HorizonAt { get; set; }

    public DateTimeOffset? VerifiedAt { get; set; }

    /// <summary>How many findings the last verification had.</summary>
    public int? Findings { get; set; }

    public long? VerifiedEntries { get; set; }
}
