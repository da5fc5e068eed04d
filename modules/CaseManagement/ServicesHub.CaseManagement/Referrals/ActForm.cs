namespace ServicesHub.CaseManagement.Referrals;

internal sealed class ActForm
{
    public string? Version { get; set; }

    public string? NoticeOn { get; set; }

    public string? Reason { get; set; }

    public string? Outcome { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }
}
