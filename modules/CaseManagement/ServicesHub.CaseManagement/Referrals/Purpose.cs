using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>What a receiver needs a referral for, and the data that this purpose discloses.</summary>
internal sealed record Purpose(
    string Code, LocalizedText Label, string Service, string LegalBasis, IReadOnlySet<string> Discloses, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
