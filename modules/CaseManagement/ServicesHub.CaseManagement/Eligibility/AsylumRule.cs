namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R6: asylum seekers work from some days after the application until the procedure ends.</summary>
internal static class AsylumRule
{
    /// <summary>Null when a card without a recorded application has expired: then the rules on renewal answer.</summary>
    public static WorkEligibilityAnswer? Of(PermitCase permit, int wait)
    {
        var application = permit.Permit.Latest(ProcedureKind.Asylum, permit.On)
            ?? permit.Permit.Latest(ProcedureKind.FirstIssue, permit.On);
        if (application is null)
            return permit.Permit.IssuedOn is { } issued ? WithoutApplication(permit, issued, wait) : AsylumWords.ApplicationMissing(permit);
        var start = application.FiledOn.AddDays(wait);
        var answer = application.ResultOn(permit.On) switch
        {
            ProcedureResult.Granted => AsylumWords.Granted(permit),
            ProcedureResult.Withdrawn => AsylumWords.Withdrawn(permit),
            ProcedureResult.Refused => RefusalRule.Of(permit, "R6", application),
            _ when application.DelayByApplicant => AsylumWords.DelayByApplicant(permit),
            _ => AsylumWords.Pending(permit, start),
        };
        if (answer.MayWork && permit.On < start)
            answer = AsylumWords.NotYet(permit, start) with { Dates = answer.Dates };
        return Noted(permit, application, answer) with
        {
            Dates =
            [
                .. answer.Dates,
                UsedDate.Of("asylum-filed", "Domanda di protezione", "Asylum application", application.FiledOn),
                UsedDate.Of("asylum-work-from", "Primo giorno di lavoro possibile", "First possible day of work", start),
            ],
        };
    }

    private static WorkEligibilityAnswer Noted(PermitCase permit, ProcedureFacts application, WorkEligibilityAnswer answer)
    {
        if (!answer.MayWork)
            return answer;
        if (permit.Expiry is { } expiry && expiry < permit.On)
            return answer.Warn(AsylumWords.CardExpired(expiry));
        return permit.Permit.IssuedOn is null && !application.ReceiptHeld ? answer.Warn(AsylumWords.ReceiptMissing) : answer;
    }

    private static WorkEligibilityAnswer? WithoutApplication(PermitCase permit, DateOnly issued, int wait)
    {
        if (permit.Expiry < permit.On)
            return null;
        var start = issued.AddDays(wait);
        var answer = permit.On < start ? AsylumWords.NotYet(permit, start) : AsylumWords.Pending(permit, start);
        return answer.Warn(AsylumWords.CountedFromIssue) with
        {
            Dates = [.. answer.Dates, UsedDate.Of("asylum-work-from", "Primo giorno di lavoro, al più tardi", "First day of work, at the latest", start)],
        };
    }
}
