namespace ServicesHub.CaseManagement.Referrals;

internal enum ReferralAction
{
    Send,
    See,
    RequestInfo,
    AnswerInfo,
    Accept,
    Refuse,
    Start,
    Complete,
    Revoke,
    Lapse,
}
