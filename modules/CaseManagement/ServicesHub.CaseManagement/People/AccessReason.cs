namespace ServicesHub.CaseManagement.People;

internal enum AccessReason
{
    Registered,

    ReferralAccepted,

    Imported,
}
