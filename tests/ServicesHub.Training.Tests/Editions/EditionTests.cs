using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Editions;

public sealed class EditionTests(School school) : IClassFixture<School>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Migrations_leave_no_change_of_the_model_pending() =>
        Assert.False(school.AsHub().Db.Database.HasPendingModelChanges());

    [Fact]
    public async Task All_that_is_wrong_with_an_edition_is_said_at_once()
    {
        var input = new EditionInput("", null, "concert", 0, null, 101, null, [new SessionInput(null, null, new TimeOnly(12, 0), new TimeOnly(9, 0), " ")]);

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => school.Organiser().Get<WriteEdition>().DraftAsync(Guid.CreateVersion7(), input, Ct));

        Assert.Equal(
            ["enrolBy", "kind", "seats", "sessions[0].day", "sessions[0].endsAt", "sessions[0].place", "thresholdPercent", "title"],
            refused.Problems.Select(p => p.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_organiser_alone_also_by_row_level_security()
    {
        var draft = await school.Organiser().Get<WriteEdition>().DraftAsync(Guid.CreateVersion7(), Courses.Input(school), Ct);

        Assert.NotNull(await school.Organiser().Get<ReadEditions>().FindAsync(draft.Id, Ct));
        Assert.Null(await school.Operator(School.Province).Get<ReadEditions>().FindAsync(draft.Id, Ct));
        Assert.Null(await school.Operator(School.EmploymentCentre).Get<ReadEditions>().FindAsync(draft.Id, Ct));
        Assert.False(await school.Operator(School.EmploymentCentre).Db.Editions.IgnoreQueryFilters().AnyAsync(e => e.Id == draft.Id, Ct));
        Assert.DoesNotContain((await school.Operator(School.Province).Get<ReadEditions>().ListAsync(EditionScope.Drafts, null, Ct)).Items, e => e.Id == draft.Id);
        Assert.Contains((await school.Organiser().Get<ReadEditions>().ListAsync(EditionScope.Drafts, null, Ct)).Items, e => e.Id == draft.Id);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_edition()
    {
        var id = Guid.CreateVersion7();
        var first = await school.Organiser().Get<WriteEdition>().DraftAsync(id, Courses.Input(school), Ct);
        var second = await school.Organiser().Get<WriteEdition>().DraftAsync(id, Courses.Input(school), Ct);

        Assert.Equal((first.Id, first.Version), (second.Id, second.Version));
        Assert.Equal(1, await school.AsHub().Db.Sessions.CountAsync(s => s.EditionId == id, Ct));
    }

    [Fact]
    public async Task Whoever_changes_an_edition_that_somebody_else_changed_is_told()
    {
        var draft = await school.Organiser().Get<WriteEdition>().DraftAsync(Guid.CreateVersion7(), Courses.Input(school), Ct);
        await school.Organiser().Get<WriteEdition>().ChangeAsync(draft.Id, Courses.Input(school) with { Title = "Nuovo" }, Seen.Of(draft.Version), Ct);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => school.Organiser().Get<WriteEdition>().ChangeAsync(draft.Id, Courses.Input(school), Seen.Of(draft.Version), Ct));

        Assert.Equal("changed-meanwhile", refused.Code);
    }

    [Fact]
    public async Task Cancelling_needs_a_reason_frees_everybody_and_ends_their_work()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var enrolment = await school.EnrolAsync(edition);

        await Assert.ThrowsAsync<InvalidInputException>(() => school.Organiser().Get<CancelEdition>().ExecuteAsync(edition.Id, "", Ct));
        var desk = school.Organiser();
        await desk.Get<CancelEdition>().ExecuteAsync(edition.Id, "Docente assente", Ct);

        Assert.Equal(EnrolmentState.Lapsed, (await school.ReadAsync(enrolment)).State);
        Assert.Contains(TrainingWork.AttendKey(enrolment.Id), desk.Work.Settled);
        Assert.Equal("enrolment-closed", (await Assert.ThrowsAsync<RuleViolationException>(() => school.EnrolAsync(edition))).Code);
    }

    [Fact]
    public async Task An_edition_is_closed_when_its_sessions_are_over_and_recorded()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var enrolment = await school.EnrolAsync(edition);

        Assert.Equal("sessions-not-over", (await Assert.ThrowsAsync<RuleViolationException>(() => school.Organiser().Get<CompleteEdition>().ExecuteAsync(edition.Id, Ct))).Code);
        await school.HoldAsync(edition);
        Assert.Equal("attendance-missing", (await Assert.ThrowsAsync<RuleViolationException>(() => school.Organiser().Get<CompleteEdition>().ExecuteAsync(edition.Id, Ct))).Code);
        await school.Organiser().RecordAsync(edition, (enrolment, 200));

        Assert.Equal(EditionState.Completed, (await school.Organiser().Get<CompleteEdition>().ExecuteAsync(edition.Id, Ct)).State);
    }

    [Fact]
    public async Task What_waits_is_written_for_participant_and_organiser_as_time_goes_by()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var desk = school.Operator(School.EmploymentCentre);
        var enrolment = await desk.Get<EnrolOperator>().ExecuteAsync(edition.Id, null, null, Ct);
        Assert.Equal((school.Today.AddDays(7), desk.User.UserId), (desk.Work.Items[TrainingWork.AttendKey(enrolment.Id)].DueOn!.Value, desk.Work.Items[TrainingWork.AttendKey(enrolment.Id)].UserId!.Value));

        await school.HoldAsync(edition);
        var hub = school.AsHub();
        await hub.Get<RemindPeople>().RunAsync(Ct);
        Assert.Equal(School.Province.Id, hub.Work.Items[TrainingWork.RecordKey(edition.Sessions[0].Id)].InstitutionId);
        Assert.Contains(TrainingWork.AttendKey(enrolment.Id), hub.Work.Settled);

        var organiser = school.Organiser();
        await organiser.RecordAsync(edition, (enrolment, 200));
        Assert.Contains(TrainingWork.RecordKey(edition.Sessions[0].Id), organiser.Work.Settled);
        Assert.Contains(TrainingWork.CompleteKey(edition.Id), organiser.Work.Items.Keys);
    }

    [Fact]
    public void Planned_minutes_are_those_of_a_clock_in_Italy() =>
        // Clocks go back at 3:00 on 25 October 2026.
        Assert.Equal(180, new EditionSession { Day = new DateOnly(2026, 10, 25), StartsAt = new TimeOnly(1, 30), EndsAt = new TimeOnly(3, 30) }.PlannedMinutes);
}
