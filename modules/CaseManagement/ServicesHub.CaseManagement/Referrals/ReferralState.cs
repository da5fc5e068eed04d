namespace ServicesHub.CaseManagement.Referrals;

internal enum ReferralState
{
    Draft,
    Sent,
    Seen,
    InfoRequested,
    Accepted,
    InProgress,
    Completed,
    Refused,
    Revoked,
    Lapsed,
}
