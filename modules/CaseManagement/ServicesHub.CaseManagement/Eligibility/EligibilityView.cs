using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>An answer about work as the API gives it: outcome, rule, norm, sentence, dates used, what to do.</summary>
internal sealed record EligibilityView(
    string Outcome, bool MayWork, DateOnly? From, string Rule, LocalizedText Norm, LocalizedText Sentence, string? PermitType,
    IReadOnlyList<UsedDate> Dates, IReadOnlyList<WorkNote> Limits, IReadOnlyList<WorkNote> Warnings, LocalizedText? NextStep)
{
    public static EligibilityView Of(WorkEligibilityAnswer answer) => new(
        answer.Outcome.Code(), answer.MayWork, answer.From, answer.Rule, answer.Norm, answer.Sentence, answer.PermitType,
        answer.Dates, answer.Limits, answer.Warnings, answer.NextStep);
}
