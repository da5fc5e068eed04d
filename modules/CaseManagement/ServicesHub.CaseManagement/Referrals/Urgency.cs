namespace ServicesHub.CaseManagement.Referrals;

internal enum Urgency
{
    Ordinary,
    High,
}
