namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R4: work during the first issue, on the signed contract of stay and the receipt.</summary>
internal static class FirstIssueRule
{
    public static WorkEligibilityAnswer Of(PermitCase permit)
    {
        if (permit.Permit.Latest(ProcedureKind.FirstIssue, permit.On) is not { } issue)
            return Unclear(permit);
        var answer = issue.ResultOn(permit.On) switch
        {
            ProcedureResult.Refused => RefusalRule.Of(permit, "R4", issue),
            ProcedureResult.Withdrawn => Unclear(permit),
            _ when !permit.Type.WorksOnContractOfStay || issue.ContractOfStaySigned is null || !issue.ReceiptHeld => Unclear(permit),
            _ when issue.ContractOfStaySigned == false => ContractMissing(permit),
            _ => Allowed(permit),
        };
        return answer with
        {
            Dates = [.. answer.Dates, UsedDate.Of("first-issue-filed", "Domanda di primo rilascio", "First issue filed", issue.FiledOn)],
        };
    }

    private static WorkEligibilityAnswer Allowed(PermitCase permit) => permit.Answer(
        WorkOutcome.Allowed,
        "R4",
        $"Può lavorare in attesa del permesso «{permit.Type.Label.It}»: contratto di soggiorno firmato, domanda presentata e ricevuta in mano.",
        $"May work while waiting for the permit “{permit.Type.Label.En}”: contract of stay signed, application filed and receipt held.");

    private static WorkEligibilityAnswer ContractMissing(PermitCase permit) => permit.Answer(
        WorkOutcome.NotAllowed,
        "R4",
        $"Non può ancora lavorare: in attesa del permesso «{permit.Type.Label.It}» serve il contratto di soggiorno firmato.",
        $"May not work yet: while waiting for the permit “{permit.Type.Label.En}” the contract of stay has to be signed.")
        .Next("Fissa la firma allo Sportello unico per l'immigrazione.", "Arrange the signature at the immigration desk (Sportello unico).");

    private static WorkEligibilityAnswer Unclear(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R4",
        permit.Type.WorksOnContractOfStay
            ? $"Non si può dire: il permesso «{permit.Type.Label.It}» è in attesa di rilascio e mancano ricevuta, domanda o contratto di soggiorno."
            : $"Non si può dire: il permesso «{permit.Type.Label.It}» è in attesa di rilascio e per questo tipo la regola non decide da sola.",
        permit.Type.WorksOnContractOfStay
            ? $"It cannot be said: the permit “{permit.Type.Label.En}” awaits its issue, and receipt, application or contract of stay are missing."
            : $"It cannot be said: the permit “{permit.Type.Label.En}” awaits its issue, and for this type the rule does not decide alone.")
        .Next(
            "Verifica ricevuta e documenti della domanda, registrali e chiedi allo sportello legale.",
            "Check the receipt and the papers of the application, record them and ask the legal desk.");
}
