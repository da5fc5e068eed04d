namespace ServicesHub.CaseManagement.Eligibility;

internal enum ContractKind
{
    Subordinate,
    SelfEmployed,
    Seasonal,
    Traineeship,
    HighlyQualified,
    Research,
}
