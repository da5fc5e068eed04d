using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Training.Demonstration;

/// <summary>Makes editions of the demonstration on working days around today.</summary>
internal sealed class EditionMaker(SeedContext context, IProvinceCalendar calendar)
{
    private int turn;

    public Edition Edition(DemonstrationEdition plan, Guid organiser)
    {
        var edition = new Edition
        {
            InstitutionId = organiser,
            Title = plan.Title,
            Description = plan.Description,
            Kind = plan.Kind,
            State = plan.State,
            Seats = plan.Seats,
            ThresholdPercent = plan.Threshold,
            PlanMeasure = plan.Measure,
            CancelReason = plan.CancelReason,
            Sessions = [.. plan.Sittings.Select(s => new EditionSession { Day = WorkingDay(s.Day), StartsAt = Time(s.StartsAt), EndsAt = Time(s.EndsAt), Place = plan.Place })],
        };
        edition.Span();
        edition.EnrolBy = edition.StartsOn.AddDays(-1);
        foreach (var session in edition.Sessions.Where(_ => plan.Recorded))
            session.RecordedAt = session.Ends.AddHours(3);
        if (plan.State == EditionState.Completed)
            edition.CompletedAt = edition.Ends.AddDays(2);
        return edition;
    }

    public IReadOnlyList<Enrolment> Enrolments(DemonstrationEdition plan, Edition edition, DateTimeOffset now)
    {
        var people = plan.From.SelectMany(from => context.OperatorsOf(from.Institution).DistinctBy(o => o.UserId).Take(from.Operators)).ToList();
        var first = Min(edition.StartsOn.AddDays(-30), context.Today.AddDays(-12));
        return [.. people.Select((person, i) =>
        {
            var place = i - (people.Count - plan.Waiting);
            return new Enrolment
            {
                EditionId = edition.Id,
                OperatorId = person.UserId,
                InstitutionId = person.InstitutionId,
                EnrolledOn = first.AddDays(Math.Min(i, 11)),
                Position = i + 1,
                State = plan.State == EditionState.Cancelled ? EnrolmentState.Lapsed
                    : place < 0 ? EnrolmentState.Confirmed
                    : place == 0 ? EnrolmentState.Offered : EnrolmentState.Waiting,
                OfferedUntil = plan.State != EditionState.Cancelled && place == 0 ? now.AddHours(36) : null,
            };
        })];
    }

    /// <summary>Most are there all the time; some leave early, a few do not come.</summary>
    public IReadOnlyList<AttendedMinutes> Attend(Edition edition, IReadOnlyList<Enrolment> enrolments) =>
        [.. edition.Sessions.SelectMany(session => enrolments.Select(enrolment => new AttendedMinutes
        {
            SessionId = session.Id,
            EnrolmentId = enrolment.Id,
            Minutes = (turn++ % 11) switch
            {
                6 => session.PlannedMinutes - 30,
                9 => session.PlannedMinutes / 3,
                _ => session.PlannedMinutes,
            },
        }))];

    private DateOnly WorkingDay(int fromToday)
    {
        var day = context.Today.AddDays(fromToday);
        while (!calendar.IsWorkingDay(day))
            day = day.AddDays(fromToday < 0 ? -1 : 1);
        return day;
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
