using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Eligibility;

internal static class Answers
{
    /// <summary>An answer by a rule that does not hang on a permit.</summary>
    public static WorkEligibilityAnswer Of(WorkEligibilityQuestion question, WorkOutcome outcome, string rule, string it, string en) =>
        new(outcome, rule, Norm(rule, question.On).Dated, new LocalizedText(it, en));

    /// <summary>An answer about one permit: the norm names that of its type too.</summary>
    public static WorkEligibilityAnswer Of(PermitCase permit, WorkOutcome outcome, string rule, string it, string en)
    {
        var norm = (LegalRules.Find(rule, permit.On, permit.Permit.Type) ?? LegalRules.First(rule)).Dated;
        var type = permit.Type;
        var since = Words.ShortDate(type.ValidFrom);
        return new WorkEligibilityAnswer(
            outcome,
            rule,
            new LocalizedText(
                $"{norm.It}; permesso «{type.Label.It}»: {type.Source} (dal {since})",
                $"{norm.En}; permit “{type.Label.En}”: {type.Source} (since {since})"),
            new LocalizedText(it, en))
        {
            PermitType = type.Code,
            Dates = permit.Dates,
        };
    }

    private static LegalNorm Norm(string rule, DateOnly day) => LegalRules.Find(rule, day) ?? LegalRules.First(rule);
}
