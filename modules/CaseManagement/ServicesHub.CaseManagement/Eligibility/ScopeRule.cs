using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Whether the proposed work is of the kind that the permit covers.</summary>
internal static class ScopeRule
{
    public static WorkEligibilityAnswer Narrow(PermitCase permit, WorkEligibilityAnswer standing)
    {
        var scope = permit.Type.Scope;
        if (scope == WorkScope.Seasonal)
            return SeasonalRule.Narrow(permit, standing);
        var answer = Fit(scope, permit.Question.Proposed) switch
        {
            _ when scope == WorkScope.Any => standing,
            WorkOutcome.NotAllowed => OutOfScope(permit),
            WorkOutcome.Unknown => Unclear(permit),
            _ => Limited(permit, standing),
        };
        return answer.MayWork && permit.Type.MaxHoursWeek is not null ? StudyHoursRule.Narrow(permit, answer) : answer;
    }

    /// <summary>The same answer under another rule, unless the title itself already needed one.</summary>
    public static WorkEligibilityAnswer Under(PermitCase permit, WorkEligibilityAnswer answer, string rule) => answer.Rule == "R2"
        ? answer with { Rule = rule, Norm = permit.Answer(answer.Outcome, rule, "", "").Norm }
        : answer;

    private static WorkOutcome Fit(WorkScope scope, ContractFacts? proposed) => (scope, proposed?.Kind) switch
    {
        (WorkScope.AuthorisedActivity, _) when proposed is not null => proposed.IsAuthorisedActivity switch
        {
            true => WorkOutcome.AllowedWithLimit,
            false => WorkOutcome.NotAllowed,
            null => WorkOutcome.Unknown,
        },
        (_, null) => WorkOutcome.AllowedWithLimit,
        (WorkScope.EmployeeOnly, ContractKind.SelfEmployed) => WorkOutcome.NotAllowed,
        (WorkScope.EmployeeOnly, _) => WorkOutcome.AllowedWithLimit,
        (WorkScope.HighlyQualified, ContractKind.HighlyQualified or ContractKind.Subordinate) => WorkOutcome.AllowedWithLimit,
        (WorkScope.HighlyQualified, ContractKind.SelfEmployed or ContractKind.Research) => WorkOutcome.Unknown,
        (WorkScope.Research, ContractKind.Research) => WorkOutcome.AllowedWithLimit,
        (WorkScope.Research, ContractKind.Subordinate or ContractKind.SelfEmployed or ContractKind.HighlyQualified) => WorkOutcome.Unknown,
        (WorkScope.Traineeship, ContractKind.Traineeship) => WorkOutcome.AllowedWithLimit,
        (WorkScope.WorkingHoliday, ContractKind.Subordinate or ContractKind.Seasonal) => WorkOutcome.AllowedWithLimit,
        (WorkScope.WorkingHoliday, _) => WorkOutcome.Unknown,
        _ => WorkOutcome.NotAllowed,
    };

    private static WorkEligibilityAnswer Limited(PermitCase permit, WorkEligibilityAnswer standing)
    {
        var answer = Under(permit, standing, permit.Type.NeedsSchooling ? "R9" : "R2");
        return answer with
        {
            Outcome = WorkOutcome.AllowedWithLimit,
            Limits = [.. answer.Limits, new WorkNote("scope", ScopeWords.Limit(permit.Type, permit.On))],
        };
    }

    private static WorkEligibilityAnswer OutOfScope(PermitCase permit)
    {
        var limit = ScopeWords.Limit(permit.Type, permit.On);
        return permit.Answer(
            WorkOutcome.NotAllowed,
            permit.Type.MaxHoursWeek is null ? "R2" : "R7",
            $"Non può accettare questo lavoro con il permesso «{permit.Type.Label.It}». {limit.It}",
            $"May not take this work with the permit “{permit.Type.Label.En}”. {limit.En}")
            .Next(
                permit.Type.ConvertibleTo.Count > 0
                    ? "Valuta con lo sportello legale la conversione del permesso."
                    : "Cerca un lavoro del tipo permesso, o chiedi allo sportello legale.",
                permit.Type.ConvertibleTo.Count > 0
                    ? "Consider the conversion of the permit with the legal desk."
                    : "Look for work of the kind allowed, or ask the legal desk.");
    }

    private static WorkEligibilityAnswer Unclear(PermitCase permit)
    {
        var limit = ScopeWords.Limit(permit.Type, permit.On);
        return permit.Answer(
            WorkOutcome.Unknown,
            "R11",
            $"Non si può dire se il permesso «{permit.Type.Label.It}» copre questo lavoro. {limit.It}",
            $"It cannot be said whether the permit “{permit.Type.Label.En}” covers this work. {limit.En}")
            .Next(
                "Confronta il contratto con l'autorizzazione o la tessera e registra la decisione con il motivo.",
                "Compare the contract with the authorisation or the card and record the decision with its reason.");
    }
}
