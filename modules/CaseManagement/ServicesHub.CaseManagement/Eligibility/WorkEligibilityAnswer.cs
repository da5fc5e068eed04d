using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Whether a person may work, with everything that explains it.</summary>
internal sealed record WorkEligibilityAnswer(WorkOutcome Outcome, string Rule, LocalizedText Norm, LocalizedText Sentence)
{
    /// <summary>The first day, when the outcome is <see cref="WorkOutcome.NotYet"/>.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The type of the permit that decided; null when none did.</summary>
    public string? PermitType { get; init; }

    public IReadOnlyList<UsedDate> Dates { get; init; } = [];

    public IReadOnlyList<WorkNote> Limits { get; init; } = [];

    public IReadOnlyList<WorkNote> Warnings { get; init; } = [];

    public LocalizedText? NextStep { get; init; }

    public bool MayWork => Outcome is WorkOutcome.Allowed or WorkOutcome.AllowedWithLimit;

    public WorkEligibilityAnswer Warn(WorkNote warning) => this with { Warnings = [.. Warnings, warning] };

    public WorkEligibilityAnswer Next(string it, string en) => this with { NextStep = new LocalizedText(it, en) };
}
