using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Training.Contracts;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Attendance;

public sealed class ThresholdTests(School school) : IClassFixture<School>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(160, 200, 80, true)]
    [InlineData(159, 200, 80, false)]
    [InlineData(140, 200, 70, true)]
    [InlineData(139, 200, 70, false)]
    [InlineData(167, 210, 80, false)]
    [InlineData(168, 210, 80, true)]
    [InlineData(210, 210, 100, true)]
    [InlineData(209, 210, 100, false)]
    public void Minutes_are_rounded_down_and_exactly_at_the_threshold_passes(int minutes, int planned, int threshold, bool reaches) =>
        Assert.Equal(reaches, AttendanceShare.Reaches(minutes, planned, threshold));

    [Fact]
    public async Task At_the_threshold_there_is_a_certificate_and_a_minute_below_there_is_none()
    {
        var (_, enrolments, organiser) = await school.CompletedAsync(Courses.Input(school, threshold: 70), 140, 139);

        Assert.Equal(EnrolmentState.Completed, (await school.ReadAsync(enrolments[0])).State);
        Assert.Equal(EnrolmentState.NotCompleted, (await school.ReadAsync(enrolments[1])).State);
        var sent = organiser.Events.All.OfType<AttendanceRecorded>().ToList();
        Assert.Equal([(140, true), (139, false)], sent.Select(e => (e.Minutes, e.ReachedThreshold)));
        Assert.All(sent, e => Assert.Equal((200, "information-day", School.EmploymentCentre.Id), (e.PlannedMinutes, e.Kind, e.InstitutionId)));
        Assert.Equal(enrolments[0].Id, Assert.Single(organiser.Events.All.OfType<CertificateIssued>()).EnrolmentId);
    }

    [Fact]
    public async Task Without_a_threshold_of_its_own_an_edition_takes_the_term_in_force()
    {
        var edition = await school.PublishedAsync(Courses.Input(school, threshold: null));

        Assert.Equal(80, edition.ThresholdPercent);
    }

    [Fact]
    public async Task More_minutes_than_planned_are_refused_at_their_row_and_nothing_is_written()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var one = await school.EnrolAsync(edition);
        var other = await school.EnrolAsync(edition);
        await school.HoldAsync(edition);

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => school.Organiser().RecordAsync(edition, (one, 200), (other, 201)));

        Assert.Equal("minutes[1].minutes", Assert.Single(refused.Problems).Field);
        Assert.Empty(await school.AsHub().Get<ReadAttendance>().OfEditionAsync(edition.Id, Ct));
    }

    [Fact]
    public async Task Neither_an_operator_nor_another_institutions_organiser_records_attendance()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var enrolment = await school.EnrolAsync(edition);
        await school.HoldAsync(edition);

        foreach (var desk in new[] { school.Operator(School.Province), school.Coordinator(School.Province), school.Operator(School.EmploymentCentre, enrolment.OperatorId) })
            Assert.Equal("not-organiser", (await Assert.ThrowsAsync<RuleViolationException>(() => desk.RecordAsync(edition, (enrolment, 200)))).Code);
        Assert.Equal(0, await school.AsHub().Db.Attendance.CountAsync(a => a.EnrolmentId == enrolment.Id, Ct));
    }

    [Fact]
    public async Task A_session_that_has_not_started_takes_no_attendance()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var enrolment = await school.EnrolAsync(edition);

        Assert.Equal("session-not-started", (await Assert.ThrowsAsync<RuleViolationException>(() => school.Organiser().RecordAsync(edition, (enrolment, 10)))).Code);
    }

    [Fact]
    public async Task A_correction_tells_others_with_a_higher_version_and_facts_follow()
    {
        var (edition, enrolments, organiser) = await school.CompletedAsync(Courses.Input(school), 200, 100);
        var before = organiser.Events.All.OfType<AttendanceRecorded>().ToList();

        var desk = school.Organiser();
        await desk.RecordAsync(edition, (enrolments[0], 60), (enrolments[1], 190));

        var after = desk.Events.All.OfType<AttendanceRecorded>().ToList();
        Assert.Equal([(60, false), (190, true)], after.Select(e => (e.Minutes, e.ReachedThreshold)));
        Assert.All(after.Zip(before), pair => Assert.True(pair.First.Version > pair.Second.Version, "the version grows"));
        var facts = await school.AsHub().Get<AttendanceFacts>().ReadAsync(Ct).Where(f => f.Id == enrolments[0].Id || f.Id == enrolments[1].Id).ToListAsync(Ct);
        var fact = Assert.Single(facts);
        Assert.Equal((enrolments[1].Id, enrolments[1].OperatorId, after[1].Version, edition.EndsOn), (fact.Id, fact.SubjectId, fact.Version, fact.OccurredOn));
        Assert.Equal((School.EmploymentCentre.Id.ToString(), "information-day"), (fact.Dimensions["institution"], fact.Dimensions["kind"]));
        // The certificate that is no longer due waits for a decision; the new one is there.
        var certificates = await school.AsHub().Get<ReadCertificates>().OfEditionAsync(edition.Id, Ct);
        Assert.Equal(2, certificates.Count);
        Assert.Contains(TrainingWork.CheckKey(certificates[enrolments[0].Id].Id), desk.Work.Items.Keys);
    }

    [Fact]
    public async Task Recording_the_same_again_after_completion_says_nothing_new()
    {
        var (edition, enrolments, _) = await school.CompletedAsync(Courses.Input(school), 200);

        var desk = school.Organiser();
        await desk.RecordAsync(edition, (enrolments[0], 200));

        Assert.Empty(desk.Events.All);
    }
}
