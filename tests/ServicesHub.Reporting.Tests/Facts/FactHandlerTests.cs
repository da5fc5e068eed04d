using CsCheck;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Tests.Desks;
using ServicesHub.Training.Contracts;

namespace ServicesHub.Reporting.Tests.Facts;

public sealed class FactHandlerTests(Bureau bureau) : IClassFixture<Bureau>
{
    private static readonly DateOnly Opened = new(2026, 3, 2);
    private static readonly DateOnly Closed = new(2026, 9, 30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_one_fact_that_corrections_change_and_closing_ends_with_an_outcome()
    {
        var ids = new CaseIds();
        foreach (var step in Story(ids))
            await HandleAsync(bureau.Open(), step);

        var facts = await FactsAsync(ids);
        Assert.Equal(["case-management.outcomes", "case-management.taken-in-charge"], facts.Select(f => f.Source));
        Assert.Equal((Closed, "employed", "435"), (facts[0].OccurredOn, facts[0].Dimensions["outcome"], facts[0].Dimensions["citizenship"]));
        Assert.Equal((Opened, (DateOnly?)Closed, 4L, "435"), (facts[1].OccurredOn, facts[1].EndedOn, facts[1].Version, facts[1].Dimensions["citizenship"]));
    }

    [Fact]
    public async Task Events_that_arrive_in_any_order_and_more_than_once_give_the_same_facts()
    {
        var steps = Story(new CaseIds()).Count;
        var orders = from length in Gen.Int[steps, steps * 2]
                     from order in Gen.Shuffle(Enumerable.Range(0, length).Select(i => i % steps).ToArray())
                     select order;
        await orders.SampleAsync(async order =>
        {
            var ids = new CaseIds();
            var story = Story(ids);
            var desk = bureau.Open();
            foreach (var step in order)
                await HandleAsync(desk, story[step]);
            var facts = await FactsAsync(ids);
            Assert.Equal(2, facts.Count);
            Assert.Equal((4L, (DateOnly?)Closed, "435", "LAVORO"), (facts[1].Version, facts[1].EndedOn, facts[1].Dimensions["citizenship"], facts[1].Dimensions["permit-family"]));
        }, iter: 15, threads: 1);
    }

    [Fact]
    public async Task Attendance_below_the_threshold_takes_the_fact_back_and_a_late_event_does_not_bring_it_back()
    {
        var (enrolment, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var desk = bureau.Open();
        await desk.HandleAsync<CountAttendance, AttendanceRecorded>(Attended(3, reached: false), Ct);
        await desk.HandleAsync<CountAttendance, AttendanceRecorded>(Attended(2, reached: true), Ct);
        Assert.True((await desk.Db.Facts.AsNoTracking().SingleAsync(f => f.Id == enrolment, Ct)).Withdrawn);

        await desk.HandleAsync<CountAttendance, AttendanceRecorded>(Attended(4, reached: true), Ct);
        var fact = await desk.Db.Facts.AsNoTracking().SingleAsync(f => f.Id == enrolment, Ct);
        Assert.Equal((false, 4L, 1m, "information-day"), (fact.Withdrawn, fact.Version, fact.Measure, fact.Dimensions["kind"]));

        AttendanceRecorded Attended(long version, bool reached) => new(
            Guid.CreateVersion7(), bureau.Clock.GetUtcNow(), enrolment, Guid.CreateVersion7(), person, TestInstitutions.Province.Id, Opened, 180, 240, reached, "information-day", version);
    }

    private static List<IIntegrationEvent> Story(CaseIds ids)
    {
        var at = DateTimeOffset.UnixEpoch;
        return
        [
            new PersonTakenInCharge(Guid.CreateVersion7(), at, ids.Case, ids.Person, TestInstitutions.Province.Id, Opened, "F", "450", "PROTEZIONE", 1),
            new PersonChanged(Guid.CreateVersion7(), at, ids.Case, ids.Person, TestInstitutions.Province.Id, Opened, "F", "435", "PROTEZIONE", 2),
            new PersonChanged(Guid.CreateVersion7(), at, ids.Case, ids.Person, TestInstitutions.Province.Id, Opened, "F", "435", "LAVORO", 3),
            new CaseClosed(Guid.CreateVersion7(), at, ids.Case, ids.Person, TestInstitutions.Province.Id, Opened, Closed, ids.Outcome, "employed", "F", "435", "LAVORO", 4),
        ];
    }

    private static Task HandleAsync(Desk desk, IIntegrationEvent step) => step switch
    {
        PersonTakenInCharge e => desk.HandleAsync<CountPersonTakenInCharge, PersonTakenInCharge>(e, Ct),
        PersonChanged e => desk.HandleAsync<CorrectPersonCounted, PersonChanged>(e, Ct),
        CaseClosed e => desk.HandleAsync<CountOutcome, CaseClosed>(e, Ct),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private Task<List<RecordedFact>> FactsAsync(CaseIds ids) =>
        bureau.Open().Db.Facts.AsNoTracking().Where(f => f.Id == ids.Case || f.Id == ids.Outcome).OrderBy(f => f.Source).ToListAsync(Ct);

    private sealed class CaseIds
    {
        public Guid Case { get; } = Guid.CreateVersion7();

        public Guid Person { get; } = Guid.CreateVersion7();

        public Guid Outcome { get; } = Guid.CreateVersion7();
    }
}
