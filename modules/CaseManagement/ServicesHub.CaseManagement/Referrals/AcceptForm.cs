namespace ServicesHub.CaseManagement.Referrals;

internal sealed class AcceptForm
{
    public string? AppointmentOn { get; set; }
}
