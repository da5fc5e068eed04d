namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Whether the title stands on the day, apart from the kind of work: R2, R3, R4, R6, R10.</summary>
internal static class StandingRule
{
    public static WorkEligibilityAnswer Of(PermitCase permit)
    {
        if (permit.Permit.IssuedOn > permit.On)
            return NotIssuedYet(permit, permit.Permit.IssuedOn.Value);
        if (permit.Type.WaitDays is { } wait && AsylumRule.Of(permit, wait) is { } asylum)
            return asylum;
        if (EndsAtAgeRule.Of(permit) is { } ended)
            return ended;
        if (permit.AwaitsTitle)
            return FirstIssueRule.Of(permit);
        if (permit.IsPermanent)
            return Permanent(permit);
        if (permit.Expiry is not { } expiry)
            return permit.Type.EndsAtAge is null || permit.Birth is null ? ExpiryMissing(permit) : Valid(permit);
        return permit.On <= expiry ? Valid(permit) : RenewalRule.Of(permit, expiry);
    }

    private static WorkEligibilityAnswer Valid(PermitCase permit) => permit.Answer(
        WorkOutcome.Allowed,
        "R2",
        permit.Expiry is { } expiry
            ? $"Può lavorare: il permesso «{permit.Type.Label.It}» è valido fino al {Words.It(expiry)}."
            : $"Può lavorare: il permesso «{permit.Type.Label.It}» è valido.",
        permit.Expiry is { } end
            ? $"May work: the permit “{permit.Type.Label.En}” is valid until {Words.En(end)}."
            : $"May work: the permit “{permit.Type.Label.En}” is valid.");

    private static WorkEligibilityAnswer Permanent(PermitCase permit)
    {
        var answer = permit.Answer(
            WorkOutcome.Allowed,
            "R2",
            $"Può lavorare: il titolo «{permit.Type.Label.It}» non ha scadenza.",
            $"May work: the title “{permit.Type.Label.En}” has no expiry.");
        return permit.Expiry < permit.On
            ? answer.Warn(WorkNote.Of(
                "card-to-update",
                $"La tessera è scaduta il {Words.It(permit.Expiry.Value)}: il diritto resta, la tessera va aggiornata.",
                $"The card expired on {Words.En(permit.Expiry.Value)}: the right remains, the card has to be updated."))
            : answer;
    }

    private static WorkEligibilityAnswer NotIssuedYet(PermitCase permit, DateOnly issued) => permit.Answer(
        WorkOutcome.NotYet,
        "R2",
        $"Non ancora: il permesso «{permit.Type.Label.It}» vale dal {Words.It(issued)}.",
        $"Not yet: the permit “{permit.Type.Label.En}” holds from {Words.En(issued)}.") with
    { From = issued };

    private static WorkEligibilityAnswer ExpiryMissing(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R2",
        $"Non si può dire: manca la scadenza del permesso «{permit.Type.Label.It}».",
        $"It cannot be said: the expiry of the permit “{permit.Type.Label.En}” is missing.")
        .Next("Leggi la scadenza sul permesso e registrala.", "Read the expiry on the permit and record it.");
}
