using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>One permit of the question under the regime of its type on the day.</summary>
internal sealed record PermitCase(WorkEligibilityQuestion Question, PermitFacts Permit, PermitType Type)
{
    public DateOnly On => Question.On;

    public PartialDate? Birth => Question.BirthDate;

    /// <summary>Whether the card has not been issued yet, as national records write it or as the dates show.</summary>
    public bool AwaitsTitle =>
        Permit.ExpiresOn == LegalParameters.AwaitingTitle
        || (Permit.ExpiresOn is null && Permit.IssuedOn is null && Permit.Latest(ProcedureKind.FirstIssue, On) is not null);

    /// <summary>Whether the right behind the card has no end.</summary>
    public bool IsPermanent => Type.IsOpenEnded || Permit.ExpiresOn == LegalParameters.PermanentTitle;

    /// <summary>The expiry written on the card; null when there is none or a conventional date stands for its meaning.</summary>
    public DateOnly? Expiry =>
        Permit.ExpiresOn == LegalParameters.AwaitingTitle || Permit.ExpiresOn == LegalParameters.PermanentTitle ? null : Permit.ExpiresOn;

    /// <summary>The last day on which a renewal may be asked; null without an expiry.</summary>
    public DateOnly? ToleranceEnd => Expiry?.AddDays(LegalParameters.RenewalTolerance(On));

    public IReadOnlyList<UsedDate> Dates =>
        [
            .. Permit.IssuedOn is { } issued ? [UsedDate.Of("issued", "Rilascio del permesso", "Permit issued", issued)] : Array.Empty<UsedDate>(),
            .. Expiry is { } expiry ? [UsedDate.Of("expiry", "Scadenza del permesso", "Permit expires", expiry)] : Array.Empty<UsedDate>(),
        ];

    public WorkEligibilityAnswer Answer(WorkOutcome outcome, string rule, string it, string en) =>
        Answers.Of(this, outcome, rule, it, en);
}
