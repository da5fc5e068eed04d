namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>
/// Answers whether a person may work on a day, by which rule and norm. It advises an operator: it decides nothing by
/// itself and reports nobody to any authority.
/// </summary>
internal static class WorkEligibility
{
    public static WorkEligibilityAnswer Assess(WorkEligibilityQuestion question)
    {
        var age = AgeRule.Check(question);
        return age.Blocked ?? age.Complete(CitizenRule.Check(question) ?? PermitRule.Best(question));
    }
}
