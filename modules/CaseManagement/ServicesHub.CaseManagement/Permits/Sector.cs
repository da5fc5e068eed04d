using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>A sector of work as the rules tell them apart.</summary>
internal sealed record Sector(
    string Code,
    LocalizedText Label,
    bool AllowsSeasonalWork,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Source)
{
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
