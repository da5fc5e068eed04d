namespace ServicesHub.CaseManagement.Eligibility;

internal static class AsylumWords
{
    public static readonly WorkNote ReceiptMissing = WorkNote.Of(
        "receipt-missing",
        "Serve la ricevuta della domanda, che vale come permesso provvisorio: chiedila e registrala.",
        "The receipt of the application is needed, it counts as a provisional permit: ask for it and record it.");

    public static readonly WorkNote CountedFromIssue = WorkNote.Of(
        "application-date-missing",
        "La data della domanda di protezione non è registrata: i giorni sono contati dal rilascio del permesso e possono essere passati prima.",
        "The date of the asylum application is not on record: the days are counted from the issue of the permit and may have passed earlier.");

    public static WorkNote CardExpired(DateOnly expiry) => WorkNote.Of(
        "card-expired",
        $"La tessera è scaduta il {Words.It(expiry)}: il permesso si rinnova fino alla decisione, fai chiedere il rinnovo.",
        $"The card expired on {Words.En(expiry)}: the permit is renewed until the decision, have the renewal asked.");

    public static WorkEligibilityAnswer Pending(PermitCase permit, DateOnly start) => permit.Answer(
        WorkOutcome.Allowed,
        "R6",
        $"Può lavorare dal {Words.It(start)}: la domanda di protezione non è ancora decisa.",
        $"May work since {Words.En(start)}: the asylum application has not been decided yet.");

    public static WorkEligibilityAnswer NotYet(PermitCase permit, DateOnly start) => permit.Answer(
        WorkOutcome.NotYet,
        "R6",
        $"Non ancora: con la domanda di protezione può lavorare dal {Words.It(start)}.",
        $"Not yet: with the asylum application work may begin on {Words.En(start)}.")
        .Next(
            "Può già iscriversi al Centro per l'impiego e frequentare corsi.",
            "Enrolment with the employment centre and courses are possible already.") with
    { From = start };

    public static WorkEligibilityAnswer Granted(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R6",
        "Non si può dire: la domanda di protezione è stata accolta e il nuovo permesso non è registrato.",
        "It cannot be said: the asylum application was granted and the new permit is not on record.")
        .Next("Registra il permesso per asilo o protezione sussidiaria, o la sua ricevuta.", "Record the permit for asylum or subsidiary protection, or its receipt.");

    public static WorkEligibilityAnswer Withdrawn(PermitCase permit) => ExpiryWords.LegalDesk(permit.Answer(
        WorkOutcome.NotAllowed,
        "R6",
        "Non può lavorare: la domanda di protezione è stata ritirata.",
        "May not work: the asylum application was withdrawn."));

    public static WorkEligibilityAnswer DelayByApplicant(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R6",
        "Non si può dire: il ritardo della decisione risulta dovuto alla persona, e in quel caso i giorni non bastano.",
        "It cannot be said: the delay of the decision is on record as the person's own, and then the days are not enough.")
        .Next("Chiedi allo sportello legale e registra la decisione.", "Ask the legal desk and record the decision.");

    public static WorkEligibilityAnswer ApplicationMissing(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R6",
        "Non si può dire: manca la data della domanda di protezione.",
        "It cannot be said: the date of the asylum application is missing.")
        .Next("Leggi la data sulla ricevuta e registrala.", "Read the date on the receipt and record it.");
}
