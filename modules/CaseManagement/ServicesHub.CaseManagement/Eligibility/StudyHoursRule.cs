using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R7: hours of all contracts together. Too many hours are a warning: the operator decides, nothing is blocked.</summary>
internal static class StudyHoursRule
{
    public static WorkEligibilityAnswer Narrow(PermitCase permit, WorkEligibilityAnswer answer)
    {
        var contracts = permit.Question.Proposed is { } proposed ? [.. permit.Question.Contracts, proposed] : permit.Question.Contracts;
        answer = ScopeRule.Under(permit, answer, "R7");
        if (permit.Type.MaxHoursWeek is { } week)
            answer = Week(answer, permit.On, week, contracts.Sum(contract => contract.WeeklyHours ?? 0));
        if (permit.Type.MaxHoursYear is { } year)
            answer = Year(answer, permit.On, year, contracts.Sum(contract => contract.HoursInYear ?? 0));
        return answer;
    }

    private static WorkEligibilityAnswer Week(WorkEligibilityAnswer answer, DateOnly day, int limit, decimal hours) => Measured(
        answer with
        {
            Limits = [.. answer.Limits, WorkNote.Of("hours-week", $"Al massimo {limit} ore a settimana, tutti i contratti insieme.", $"At most {limit} hours a week, all contracts together.")],
        },
        "week", "settimana", "week", day, limit, hours);

    private static WorkEligibilityAnswer Year(WorkEligibilityAnswer answer, DateOnly day, int limit, decimal hours) => Measured(
        answer with
        {
            Limits = [.. answer.Limits, WorkNote.Of("hours-year", $"Al massimo {Words.It((decimal)limit)} ore all'anno.", $"At most {Words.En((decimal)limit)} hours a year.")],
        },
        "year", "anno", "year", day, limit, hours);

    private static WorkEligibilityAnswer Measured(
        WorkEligibilityAnswer answer, string code, string it, string en, DateOnly day, int limit, decimal hours)
    {
        if (hours > limit)
            return answer.Warn(WorkNote.Of(
                $"hours-{code}-exceeded",
                $"Le ore diventano {Words.It(hours)} per {it}, oltre il limite di {Words.It((decimal)limit)}: riduci di {Words.It(hours - limit)} ore prima di firmare.",
                $"The hours become {Words.En(hours)} per {en}, beyond the limit of {Words.En((decimal)limit)}: reduce by {Words.En(hours - limit)} hours before signing."));
        return hours * 100 >= limit * LegalParameters.HoursWarning(day)
            ? answer.Warn(WorkNote.Of(
                $"hours-{code}-near",
                $"Le ore diventano {Words.It(hours)} per {it}: il limite di {Words.It((decimal)limit)} è vicino.",
                $"The hours become {Words.En(hours)} per {en}: the limit of {Words.En((decimal)limit)} is near."))
            : answer;
    }
}
