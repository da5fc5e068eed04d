namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>What the age means: an answer that ends the matter, or what to add to the answer that follows.</summary>
internal sealed record AgeFinding
{
    public WorkEligibilityAnswer? Blocked { get; init; }

    public IReadOnlyList<UsedDate> Dates { get; init; } = [];

    public IReadOnlyList<WorkNote> Limits { get; init; } = [];

    public IReadOnlyList<WorkNote> Warnings { get; init; } = [];

    public WorkEligibilityAnswer Complete(WorkEligibilityAnswer answer) => answer with
    {
        Dates = [.. answer.Dates, .. Dates],
        Limits = answer.MayWork ? [.. answer.Limits, .. Limits] : answer.Limits,
        Warnings = [.. answer.Warnings, .. Warnings],
    };
}
