using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R5: the activity of the permit asked for, while the conversion is pending.</summary>
internal static class ConversionRule
{
    /// <summary>Null without a conversion that is pending or was refused.</summary>
    public static WorkEligibilityAnswer? Of(PermitCase permit)
    {
        if (permit.Permit.Latest(ProcedureKind.Conversion, permit.On) is not { } conversion
            || conversion.ResultOn(permit.On) is ProcedureResult.Withdrawn or ProcedureResult.Granted)
            return null;
        var target = permit with { Type = PermitTypes.Find(conversion.ToType, permit.On) ?? permit.Type };
        var answer = Standing(permit, target, conversion);
        answer = answer with
        {
            Dates = [.. answer.Dates, UsedDate.Of("conversion-filed", "Domanda di conversione", "Conversion filed", conversion.FiledOn)],
        };
        if (!answer.MayWork)
            return answer;
        return conversion.ToType is null ? ActivityUnknown(answer) : AccessRule.Narrow(target, answer);
    }

    private static WorkEligibilityAnswer Standing(PermitCase permit, PermitCase target, ProcedureFacts conversion)
    {
        if (conversion.ResultOn(permit.On) == ProcedureResult.Refused)
            return RefusalRule.Of(target, "R5", conversion);
        if (conversion.ToType is { } to && !permit.Type.ConvertibleTo.Contains(to, StringComparer.OrdinalIgnoreCase))
            return NotForeseen(permit);
        if (LegalRules.Find("R5", permit.On, permit.Permit.Type) is null)
            return BeforeTheLaw(permit);
        if (!conversion.ReceiptHeld)
            return ReceiptMissing(permit);
        return InTime(permit, conversion) switch
        {
            true => Pending(target),
            false => FiledLate(permit),
            null => TimeUnclear(permit),
        };
    }

    /// <summary>Null when it hangs on a birthday that is not fully known.</summary>
    private static bool? InTime(PermitCase permit, ProcedureFacts conversion)
    {
        if (permit.Type.EndsAtAge is { } age && permit.Birth is { } birth)
            return conversion.FiledOn < birth.Earliest.AddYears(age) ? true
                : conversion.FiledOn >= birth.Latest.AddYears(age) ? false
                : null;
        return permit.ToleranceEnd is not { } end || conversion.FiledOn <= end;
    }

    private static WorkEligibilityAnswer Pending(PermitCase target) => target.Answer(
        WorkOutcome.Allowed,
        "R5",
        $"Può lavorare come con il permesso «{target.Type.Label.It}»: la conversione è stata chiesta e la ricevuta c'è.",
        $"May work as with the permit “{target.Type.Label.En}”: the conversion was asked and the receipt is held.");

    private static WorkEligibilityAnswer BeforeTheLaw(PermitCase permit) => permit.Answer(
        WorkOutcome.NotAllowed,
        "R5",
        $"La domanda di conversione non basta: prima del {Words.It(LegalRules.First("R5").ValidFrom)} la legge non permetteva la nuova attività durante l'attesa.",
        $"The application for conversion is not enough: before {Words.En(LegalRules.First("R5").ValidFrom)} the law did not allow the new activity during the wait.");

    private static WorkEligibilityAnswer NotForeseen(PermitCase permit) => ExpiryWords.LegalDesk(permit.Answer(
        WorkOutcome.Unknown,
        "R5",
        $"Non si può dire: dal permesso «{permit.Type.Label.It}» la conversione richiesta non è prevista, o lo è solo in certi casi.",
        $"It cannot be said: from the permit “{permit.Type.Label.En}” the conversion asked for is not foreseen, or only in certain cases."));

    private static WorkEligibilityAnswer ReceiptMissing(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R5",
        "Da verificare: la conversione è stata chiesta ma la ricevuta non c'è.",
        "To be verified: the conversion was asked but the receipt is missing.")
        .Next("Chiedi una copia della ricevuta e registrala.", "Ask for a copy of the receipt and record it.");

    private static WorkEligibilityAnswer FiledLate(PermitCase permit) => ExpiryWords.LegalDesk(permit.Answer(
        WorkOutcome.NotAllowed,
        "R5",
        $"Non può lavorare sulla conversione: è stata chiesta quando il permesso «{permit.Type.Label.It}» era già finito.",
        $"May not work on the conversion: it was asked when the permit “{permit.Type.Label.En}” had already ended."));

    private static WorkEligibilityAnswer TimeUnclear(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R5",
        "Non si può dire: la data di nascita non è completa e la conversione poteva essere già in ritardo.",
        "It cannot be said: the date of birth is not complete and the conversion may have been late already.")
        .Next("Cerca la data completa su un documento e registrala.", "Find the full date on a document and record it.");

    private static WorkEligibilityAnswer ActivityUnknown(WorkEligibilityAnswer answer) => answer with
    {
        Outcome = WorkOutcome.AllowedWithLimit,
        Limits = [.. answer.Limits, WorkNote.Of("activity-of-new-permit", "Solo l'attività del permesso richiesto: registra quale.", "Only the activity of the permit asked for: record which.")],
    };
}
