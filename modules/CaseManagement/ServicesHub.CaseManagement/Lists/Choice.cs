using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Lists;

/// <summary>An entry of a closed list with the days on which it may be chosen.</summary>
internal sealed record Choice(string Code, LocalizedText Label, DateOnly ValidFrom, DateOnly? ValidTo, string? Extra)
{
    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
