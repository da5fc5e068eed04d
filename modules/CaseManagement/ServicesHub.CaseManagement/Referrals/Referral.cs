using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>
/// A referral (segnalazione) of a person to another institution. Until it is accepted the receiver sees the snapshot
/// alone, frozen at sending.
/// </summary>
internal sealed class Referral : IVersioned, IStamped
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Year and running number: <c>2026/0012</c>.</summary>
    public string Number { get; set; } = "";

    public Guid PersonId { get; set; }

    /// <summary>The institution that registered the person.</summary>
    public Guid PersonOwnerId { get; set; }

    public Guid FromInstitutionId { get; set; }

    public Guid ToInstitutionId { get; set; }

    public ReferralState State { get; set; }

    public string Purpose { get; set; } = "";

    /// <summary>A norm of the closed list; never consent, on which a public body does not rely.</summary>
    public string LegalBasis { get; set; } = "";

    public string Service { get; set; } = "";

    /// <summary>The day on which the person was informed (GDPR art. 13 and 14).</summary>
    public DateOnly? NoticeOn { get; set; }

    public Urgency Urgency { get; set; }

    public string? Message { get; set; }

    /// <summary>JSON of what was disclosed; null while a draft.</summary>
    public string? Snapshot { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateOnly? NoteDue { get; set; }

    public DateOnly? AnswerDue { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }

    public string? RefusalReason { get; set; }

    public string? Outcome { get; set; }

    public Guid? CaseId { get; set; }

    public List<ReferralStep> Steps { get; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }
}
