using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Of several permits, and of a permit and its conversion, the one that allows most answers.</summary>
internal static class PermitRule
{
    public static WorkEligibilityAnswer Best(WorkEligibilityQuestion question)
    {
        if (question.Permits.Count == 0)
            return NoPermit(question);
        return question.Permits
            .OrderByDescending(permit => permit.ExpiresOn ?? permit.IssuedOn)
            .SelectMany(permit => Candidates(question, permit))
            .OrderBy(Rank)
            .First();
    }

    private static IEnumerable<WorkEligibilityAnswer> Candidates(WorkEligibilityQuestion question, PermitFacts permit)
    {
        if (PermitTypes.Find(permit.Type, question.On) is not { } type)
        {
            yield return NoSuchType(question, permit.Type);
            yield break;
        }
        var permitCase = new PermitCase(question, permit with { Type = type.Code }, type);
        yield return Completed(permitCase, StandingRule.Of(permitCase));
        if (ConversionRule.Of(permitCase) is { } conversion)
            yield return conversion;
        if (type.Code != PermitTypes.AsylumApplication && permit.Latest(ProcedureKind.Asylum, question.On) is { } asylum)
            foreach (var candidate in Candidates(question, new PermitFacts(PermitTypes.AsylumApplication, null, null, [asylum])))
                yield return candidate;
    }

    private static WorkEligibilityAnswer Completed(PermitCase permit, WorkEligibilityAnswer standing) =>
        standing.MayWork || (permit.Type.Access == WorkAccess.No && standing.Outcome != WorkOutcome.NotAllowed)
            ? AccessRule.Narrow(permit, standing)
            : standing;

    private static int Rank(WorkEligibilityAnswer answer) => answer.Outcome switch
    {
        WorkOutcome.Allowed => 0,
        WorkOutcome.AllowedWithLimit => 1,
        WorkOutcome.Unknown => 2,
        WorkOutcome.NotYet => 3,
        _ => 4,
    };

    private static WorkEligibilityAnswer NoPermit(WorkEligibilityQuestion question) => Answers.Of(
        question,
        WorkOutcome.Unknown,
        "R11",
        question.Citizenships.Count == 0
            ? "Non si può dire: mancano la cittadinanza e il titolo di soggiorno."
            : "Non si può dire: non è registrato nessun titolo di soggiorno, e per questa cittadinanza serve.",
        question.Citizenships.Count == 0
            ? "It cannot be said: citizenship and title of stay are missing."
            : "It cannot be said: no title of stay is on record, and this citizenship needs one.")
        .Next(
            "Chiedi il permesso o la ricevuta della domanda e registrali; se non ci sono, accompagna allo sportello legale.",
            "Ask for the permit or the receipt of the application and record it; where there is none, accompany to the legal desk.");

    private static WorkEligibilityAnswer NoSuchType(WorkEligibilityQuestion question, string code)
    {
        var latest = PermitTypes.FindLatest(code);
        return Answers.Of(
            question,
            WorkOutcome.Unknown,
            "R11",
            latest is null
                ? "Non si può dire: il tipo di permesso non è tra quelli conosciuti."
                : $"Non si può dire: per il permesso «{latest.Label.It}» non c'è una regola che valga in questa data.",
            latest is null
                ? "It cannot be said: the type of permit is not among those known."
                : $"It cannot be said: there is no rule for the permit “{latest.Label.En}” that holds on this date.")
            .Next(
                "Leggi il motivo scritto sul permesso e chiedi allo sportello legale; poi registra la decisione.",
                "Read the reason written on the permit and ask the legal desk; then record the decision.") with
        { PermitType = latest?.Code };
    }
}
