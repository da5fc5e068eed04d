namespace ServicesHub.CaseManagement.Referrals;

internal sealed record ReferralInput
{
    /// <summary>Chosen by the caller, so that sending the same form twice makes one referral.</summary>
    public Guid? Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid? ToInstitutionId { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Empty takes the one that belongs to the purpose.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Empty takes the one that belongs to the purpose.</summary>
    public string? Service { get; init; }

    public DateOnly? NoticeOn { get; init; }

    /// <summary><c>ordinary</c> or <c>high</c>.</summary>
    public string? Urgency { get; init; }

    public string? Message { get; init; }

    /// <summary>Sends it at once instead of leaving a draft.</summary>
    public bool Send { get; init; }
}
