using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>What a title that stands allows: the type of permit, the age it asks for and the kind of work it covers.</summary>
internal static class AccessRule
{
    public static WorkEligibilityAnswer Narrow(PermitCase permit, WorkEligibilityAnswer standing) => permit.Type.Access switch
    {
        WorkAccess.No => No(permit),
        WorkAccess.Undetermined => Undetermined(permit),
        _ => PermitAgeRule.Check(permit) ?? Confirmed(permit, ScopeRule.Narrow(permit, standing)),
    };

    private static WorkEligibilityAnswer Confirmed(PermitCase permit, WorkEligibilityAnswer answer) =>
        permit.Type.Verified == "U" && answer.MayWork
            ? answer.Warn(WorkNote.Of(
                "norm-contested",
                permit.Type.Note?.It ?? "La norma di questo permesso è incerta: chiedi conferma allo sportello legale.",
                permit.Type.Note?.En ?? "The norm of this permit is uncertain: have it confirmed by the legal desk."))
            : answer;

    private static WorkEligibilityAnswer No(PermitCase permit)
    {
        var answer = permit.Answer(
            WorkOutcome.NotAllowed,
            "R2",
            $"Non può lavorare: il permesso «{permit.Type.Label.It}» non permette il lavoro.",
            $"May not work: the permit “{permit.Type.Label.En}” does not allow work.");
        return permit.Type.ConvertibleTo.Count == 0
            ? answer.Next(
                "Per lavorare serve un altro titolo: accompagna allo sportello legale per le strade possibili.",
                "Work needs another title: accompany to the legal desk for the possible ways.")
            : answer.Next(
                "Questo permesso può essere convertito per lavoro: accompagna allo sportello legale per la domanda.",
                "This permit may be converted for work: accompany to the legal desk for the application.");
    }

    private static WorkEligibilityAnswer Undetermined(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R11",
        $"Non si può dire: per il permesso «{permit.Type.Label.It}» decide quello che è scritto sulla tessera.",
        $"It cannot be said: for the permit “{permit.Type.Label.En}” what is written on the card decides.")
        .Next(
            "Leggi sulla tessera se il lavoro è permesso, chiedi allo sportello legale in caso di dubbio e registra la decisione con il motivo.",
            "Read on the card whether work is allowed, ask the legal desk when in doubt and record the decision with its reason.");
}
