namespace ServicesHub.CaseManagement.Referrals;

/// <summary>One transition of a referral: the history that both parties see.</summary>
internal sealed class ReferralStep
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid ReferralId { get; set; }

    public ReferralState State { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid InstitutionId { get; set; }

    public Guid UserId { get; set; }
}
