using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Demonstration;

/// <summary>Makes cases with their measures, running, ended and forgotten.</summary>
internal sealed class CaseMaker(SeedContext context, Dice dice)
{
    private static readonly (string Kind, string Provider, int Days)[] Kinds =
    [
        ("orientation", "Centro per l'impiego", 14), ("italian-a1", "CPIA di Ascoli Piceno", 110), ("italian-a2", "CPIA di Ascoli Piceno", 110),
        ("training", "Ente di formazione Piceno", 60), ("safety-course", "Ente di formazione Piceno", 10),
        ("traineeship", "Albergo Riviera, San Benedetto", 150), ("job-placement", "Centro per l'impiego", 60),
    ];

    private static readonly (string Outcome, int Weight)[] Outcomes =
        [("employed", 40), ("traineeship", 14), ("training", 12), ("self-employed", 4), ("study", 4), ("moved-province", 8), ("lost-contact", 9), ("refused", 5), ("conversion-obtained", 4)];

    private static readonly string[] Employment = ["cpi-ascoli", "cpi-san-benedetto"];

    public Case Make(Person person, DateOnly opened)
    {
        var code = context.Institutions.First(i => i.Id == person.InstitutionId).Code;
        var desk = code.StartsWith("cpi-", StringComparison.Ordinal) || (code.StartsWith("ats-", StringComparison.Ordinal) && dice.Percent(40)) ? code : dice.Of(Employment);
        var record = new Case
        {
            Id = Guid.CreateVersion7(At(opened)),
            PersonId = person.Id,
            InstitutionId = context.Institution(desk).Id,
            ManagerId = dice.Of(context.OperatorsOf(desk).Where(o => o.Role == HubRoles.Operator).ToList()).UserId,
            OpenedOn = opened,
            FirstAppointmentOn = opened.AddDays(dice.Between(1, 6)),
        };
        CaseDimensions.Of(person).ApplyTo(record);
        var recent = opened.AddDays(70) > context.Today;
        var day = opened.AddDays(dice.Between(5, 24));
        for (var left = recent && dice.Percent(25) ? 0 : dice.Between(1, 2); left > 0 && (left == 1 || day < context.Today); left--)
            day = Measure(record, day);
        Close(record, day);
        return record;
    }

    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 30)), TimeSpan.Zero);

    private DateOnly Measure(Case record, DateOnly starts)
    {
        var (kind, provider, days) = dice.Of(Kinds);
        var ends = starts.AddDays(days + dice.Between(0, 10));
        var measure = new Measure
        {
            CaseId = record.Id,
            PersonId = record.PersonId,
            InstitutionId = record.InstitutionId,
            Kind = kind,
            Provider = provider,
            ProposedOn = Min(starts.AddDays(-dice.Between(1, 4)), context.Today),
            StartsOn = starts,
            EndsOn = ends,
            State = starts > context.Today ? MeasureState.Proposed : MeasureState.Started,
        };
        if (ends < context.Today && !dice.Percent(4))
            End(measure, ends);
        record.Measures.Add(measure);
        return ends.AddDays(dice.Between(3, 20));
    }

    private void End(Measure measure, DateOnly ends)
    {
        var abandoned = dice.Percent(8);
        measure.State = abandoned ? MeasureState.Abandoned : MeasureState.Ended;
        measure.EndedOn = abandoned ? measure.StartsOn.AddDays((ends.DayNumber - measure.StartsOn.DayNumber) / 2) : ends;
        measure.Outcome = abandoned ? "not-reached"
            : measure.Kind.StartsWith("italian", StringComparison.Ordinal) ? "certificate"
            : dice.Weighted<string>([("completed", 6), ("partial", 2), ("hired", 2)]);
    }

    private void Close(Case record, DateOnly day)
    {
        if (day >= context.Today || record.Measures.Count == 0 || record.Measures.Exists(m => m.EndedOn is null) || !dice.Percent(62))
            return;
        (record.ClosedOn, record.OutcomeId) = (day, Guid.CreateVersion7(At(day)));
        record.Outcome = record.Measures.Exists(m => m.Outcome == "hired") ? "employed" : dice.Weighted(Outcomes);
    }

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
