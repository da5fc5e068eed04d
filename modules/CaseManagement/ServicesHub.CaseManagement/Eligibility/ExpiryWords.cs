using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

internal static class ExpiryWords
{
    public static readonly WorkNote ReceiptMissing = WorkNote.Of(
        "receipt-missing",
        "La ricevuta del rinnovo non c'è: serve per lavorare oltre la tolleranza.",
        "The receipt of the renewal is missing: it is needed to work beyond the tolerance.");

    public static UsedDate Tolerance(DateOnly end) =>
        UsedDate.Of("tolerance-end", "Ultimo giorno per chiedere il rinnovo", "Last day to ask for the renewal", end);

    public static WorkEligibilityAnswer Tolerated(PermitCase permit, DateOnly expiry, DateOnly tolerance) => permit.Answer(
        WorkOutcome.Allowed,
        "R3",
        $"Può lavorare: il permesso «{permit.Type.Label.It}» è scaduto il {Words.It(expiry)}, ma il rinnovo si può ancora chiedere fino al {Words.It(tolerance)}.",
        $"May work: the permit “{permit.Type.Label.En}” expired on {Words.En(expiry)}, but the renewal may still be asked until {Words.En(tolerance)}.")
        .Next(
            $"Fai presentare la domanda di rinnovo entro il {Words.It(tolerance)} e registra la ricevuta.",
            $"Have the renewal filed by {Words.En(tolerance)} and record the receipt.") with
    {
        Limits = [WorkNote.Of("until-tolerance-end", $"Senza domanda di rinnovo, solo fino al {Words.It(tolerance)}.", $"Without an application for renewal, only until {Words.En(tolerance)}.")],
    };

    /// <summary>The operator has no duty of report: the next step is the legal desk.</summary>
    public static WorkEligibilityAnswer Expired(PermitCase permit, DateOnly expiry)
    {
        var days = LegalParameters.RenewalTolerance(permit.On);
        return permit.Type.Renewal == RenewalKind.DocumentUpdate
            ? LegalDesk(permit.Answer(
                WorkOutcome.Unknown,
                "R10",
                $"Non si può dire: la tessera «{permit.Type.Label.It}» è scaduta il {Words.It(expiry)} e non risulta aggiornata; il diritto può esserci ancora.",
                $"It cannot be said: the card “{permit.Type.Label.En}” expired on {Words.En(expiry)} and no update is on record; the right may still be there."))
            : LegalDesk(permit.Answer(
                WorkOutcome.NotAllowed,
                "R10",
                $"Non può lavorare: il permesso «{permit.Type.Label.It}» è scaduto il {Words.It(expiry)}, da più di {days} giorni, e non risulta una domanda di rinnovo.",
                $"May not work: the permit “{permit.Type.Label.En}” expired on {Words.En(expiry)}, more than {days} days ago, and no application for renewal is on record."));
    }

    public static WorkEligibilityAnswer NotRenewable(PermitCase permit, DateOnly expiry) => LegalDesk(permit.Answer(
        WorkOutcome.NotAllowed,
        "R10",
        $"Non può lavorare: il permesso «{permit.Type.Label.It}» è scaduto il {Words.It(expiry)} e non si può rinnovare.",
        $"May not work: the permit “{permit.Type.Label.En}” expired on {Words.En(expiry)} and cannot be renewed."));

    public static WorkEligibilityAnswer FiledLate(PermitCase permit, ProcedureFacts renewal, DateOnly tolerance) => LegalDesk(permit.Answer(
        WorkOutcome.NotAllowed,
        "R10",
        $"Non può lavorare: il rinnovo del permesso «{permit.Type.Label.It}» è stato chiesto il {Words.It(renewal.FiledOn)}, dopo l'ultimo giorno utile, il {Words.It(tolerance)}.",
        $"May not work: the renewal of the permit “{permit.Type.Label.En}” was asked on {Words.En(renewal.FiledOn)}, after the last day, {Words.En(tolerance)}."));

    public static WorkEligibilityAnswer ReceiptToVerify(PermitCase permit, DateOnly expiry) => permit.Answer(
        WorkOutcome.Unknown,
        "R3",
        $"Da verificare: il permesso «{permit.Type.Label.It}» è scaduto il {Words.It(expiry)}, il rinnovo è stato chiesto in tempo ma la ricevuta non c'è.",
        $"To be verified: the permit “{permit.Type.Label.En}” expired on {Words.En(expiry)}, the renewal was asked in time but the receipt is missing.")
        .Warn(ReceiptMissing)
        .Next(
            "Chiedi una copia della ricevuta all'ufficio postale o alla Questura e registrala.",
            "Ask the post office or the Questura for a copy of the receipt and record it.");

    public static WorkEligibilityAnswer LegalDesk(WorkEligibilityAnswer answer) => answer.Next(
        "Accompagna allo sportello legale, che verifica le strade possibili; chi ha subito sfruttamento o violenza ha diritto a una tutela propria.",
        "Accompany to the legal desk, which checks the possible ways; whoever suffered exploitation or violence has a protection of their own.");
}
