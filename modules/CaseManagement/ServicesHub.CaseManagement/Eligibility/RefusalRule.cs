namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>After a refusal the right to work hangs on whether an appeal suspends it.</summary>
internal static class RefusalRule
{
    public static WorkEligibilityAnswer Of(PermitCase permit, string rule, ProcedureFacts procedure)
    {
        var answer = procedure.Appeal switch
        {
            AppealState.Suspensive => Suspended(permit, rule),
            AppealState.EffectUnknown => EffectUnknown(permit, rule),
            _ => Refused(permit, rule, procedure.Appeal == AppealState.NotSuspensive),
        };
        return procedure.ConcludedOn is { } day
            ? answer with { Dates = [.. answer.Dates, UsedDate.Of("refused", "Rifiuto", "Refusal", day)] }
            : answer;
    }

    private static WorkEligibilityAnswer Suspended(PermitCase permit, string rule) => permit.Answer(
        WorkOutcome.Allowed,
        rule,
        $"Può lavorare: la domanda per «{permit.Type.Label.It}» è stata respinta, ma il ricorso ne sospende gli effetti.",
        $"May work: the application for “{permit.Type.Label.En}” was refused, but the appeal suspends the refusal.")
        .Warn(WorkNote.Of(
            "appeal-suspensive",
            "Vale finché dura la sospensione: verifica l'esito del ricorso.",
            "This holds as long as the suspension: check the outcome of the appeal."));

    private static WorkEligibilityAnswer EffectUnknown(PermitCase permit, string rule) => permit.Answer(
        WorkOutcome.Unknown,
        rule,
        $"Non si può dire: la domanda per «{permit.Type.Label.It}» è stata respinta e non si sa se il ricorso sospende il rifiuto.",
        $"It cannot be said: the application for “{permit.Type.Label.En}” was refused and it is not known whether the appeal suspends the refusal.")
        .Next(
            "Chiedi all'avvocato o allo sportello legale il provvedimento di sospensione e registralo.",
            "Ask the lawyer or the legal desk for the order of suspension and record it.");

    private static WorkEligibilityAnswer Refused(PermitCase permit, string rule, bool appealed) => ExpiryWords.LegalDesk(permit.Answer(
        WorkOutcome.NotAllowed,
        rule,
        appealed
            ? $"Non può lavorare: la domanda per «{permit.Type.Label.It}» è stata respinta e il ricorso non sospende il rifiuto."
            : $"Non può lavorare: la domanda per «{permit.Type.Label.It}» è stata respinta.",
        appealed
            ? $"May not work: the application for “{permit.Type.Label.En}” was refused and the appeal does not suspend the refusal."
            : $"May not work: the application for “{permit.Type.Label.En}” was refused."));
}
