namespace ServicesHub.CaseManagement.Referrals;

internal sealed class ReferralForm
{
    public string? Id { get; set; }

    public string? ToInstitutionId { get; set; }

    public string? Purpose { get; set; }

    public string? LegalBasis { get; set; }

    public string? Urgency { get; set; }

    public string? NoticeOn { get; set; }

    public string? Message { get; set; }

    /// <summary><c>draft</c> keeps it as a draft.</summary>
    public string? Action { get; set; }
}
