using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R3 and R10: after expiry work goes on while a renewal is pending or may still be asked.</summary>
internal static class RenewalRule
{
    public static WorkEligibilityAnswer Of(PermitCase permit, DateOnly expiry)
    {
        var tolerance = expiry.AddDays(LegalParameters.RenewalTolerance(permit.On));
        var renewal = permit.Permit.Latest(ProcedureKind.Renewal, permit.On);
        if (renewal is null || renewal.ResultOn(permit.On) == ProcedureResult.Withdrawn)
            return WithoutRenewal(permit, expiry, tolerance);
        var answer = Filed(permit, renewal, expiry, tolerance);
        return answer with
        {
            Dates = [.. answer.Dates, UsedDate.Of("renewal-filed", "Domanda di rinnovo", "Renewal filed", renewal.FiledOn), ExpiryWords.Tolerance(tolerance)],
        };
    }

    private static WorkEligibilityAnswer WithoutRenewal(PermitCase permit, DateOnly expiry, DateOnly tolerance)
    {
        if (permit.Type.Renewal == RenewalKind.None)
            return ExpiryWords.NotRenewable(permit, expiry);
        var answer = permit.On <= tolerance
            ? ExpiryWords.Tolerated(permit, expiry, tolerance)
            : ExpiryWords.Expired(permit, expiry);
        return answer with { Dates = [.. answer.Dates, ExpiryWords.Tolerance(tolerance)] };
    }

    private static WorkEligibilityAnswer Filed(PermitCase permit, ProcedureFacts renewal, DateOnly expiry, DateOnly tolerance)
    {
        if (renewal.FiledOn > tolerance)
            return ExpiryWords.FiledLate(permit, renewal, tolerance);
        return renewal.ResultOn(permit.On) switch
        {
            ProcedureResult.Refused => RefusalRule.Of(permit, "R3", renewal),
            ProcedureResult.Granted => InRenewal(permit, expiry).Warn(WorkNote.Of(
                "new-permit-to-record",
                "Il rinnovo risulta accolto: registra il nuovo permesso.",
                "The renewal was granted: record the new permit.")),
            _ when renewal.ReceiptHeld => InRenewal(permit, expiry),
            _ when permit.On <= tolerance => ExpiryWords.Tolerated(permit, expiry, tolerance).Warn(ExpiryWords.ReceiptMissing),
            _ => ExpiryWords.ReceiptToVerify(permit, expiry),
        };
    }

    private static WorkEligibilityAnswer InRenewal(PermitCase permit, DateOnly expiry) => permit.Answer(
        WorkOutcome.Allowed,
        "R3",
        $"Può lavorare: il permesso «{permit.Type.Label.It}» è scaduto il {Words.It(expiry)}, ma il rinnovo è stato chiesto in tempo; vale fino a quando l'autorità comunica un impedimento.",
        $"May work: the permit “{permit.Type.Label.En}” expired on {Words.En(expiry)}, but the renewal was asked in time; this holds until the authority communicates an obstacle.");
}
