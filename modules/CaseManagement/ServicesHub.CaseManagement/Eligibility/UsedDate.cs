using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>A date on which the answer rests.</summary>
internal sealed record UsedDate(string Code, LocalizedText Label, DateOnly Date)
{
    public static UsedDate Of(string code, string it, string en, DateOnly date) => new(code, new LocalizedText(it, en), date);
}
