using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>The norm behind a rule with the days on which it holds.</summary>
internal sealed record LegalNorm(
    string Rule,
    IReadOnlyList<string> AppliesTo,
    LocalizedText Text,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Verified)
{
    /// <summary>The norm and since when it holds.</summary>
    public LocalizedText Dated => new(
        $"{Text.It} (in vigore dal {Words.ShortDate(ValidFrom)})",
        $"{Text.En} (in force since {Words.ShortDate(ValidFrom)})");
}
