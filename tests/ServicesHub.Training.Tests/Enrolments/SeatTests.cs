using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Enrolments;

public sealed class SeatTests(School school) : IClassFixture<School>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixty_four_who_enrol_at_once_for_five_seats_get_five_seats_and_an_order()
    {
        var edition = await school.PublishedAsync(Courses.Input(school, seats: 5));
        var desks = Enumerable.Range(0, 64).Select(_ => school.Operator(School.EmploymentCentre)).ToList();

        await Task.WhenAll(desks.Select(desk => Task.Run(() => desk.Get<EnrolOperator>().ExecuteAsync(edition.Id, null, null, Ct), Ct)));

        var all = await school.AsHub().Db.Enrolments.Where(e => e.EditionId == edition.Id).OrderBy(e => e.Position).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, 64), all.Select(e => e.Position));
        Assert.All(all.Take(5), e => Assert.Equal(EnrolmentState.Confirmed, e.State));
        Assert.All(all.Skip(5), e => Assert.Equal(EnrolmentState.Waiting, e.State));
    }

    [Fact]
    public async Task Enrolling_twice_even_at_once_is_enrolling_once()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var me = Guid.CreateVersion7();

        var twice = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => school.Operator(School.EmploymentCentre, me).Get<EnrolOperator>().ExecuteAsync(edition.Id, null, null, Ct), Ct)));

        Assert.Single(twice.Select(e => e.Id).Distinct());
        Assert.Equal(1, await school.AsHub().Db.Enrolments.CountAsync(e => e.EditionId == edition.Id, Ct));
    }

    [Fact]
    public async Task A_freed_seat_is_offered_to_the_first_who_waits_and_kept_for_her()
    {
        var edition = await school.PublishedAsync(Courses.Input(school, seats: 1));
        var first = Guid.CreateVersion7();
        var seated = await school.EnrolAsync(edition, user: first);
        var next = await school.EnrolAsync(edition);
        var last = await school.EnrolAsync(edition);

        var desk = school.Operator(School.EmploymentCentre, first);
        await desk.Get<WithdrawEnrolment>().ExecuteAsync(seated.Id, Ct);

        Assert.Equal(EnrolmentState.Offered, (await school.ReadAsync(next)).State);
        Assert.Equal(EnrolmentState.Waiting, (await school.ReadAsync(last)).State);
        var item = desk.Work.Items[TrainingWork.OfferKey(next.Id)];
        Assert.Equal(next.OperatorId, item.UserId);
        Assert.Equal(school.Today.AddDays(2), item.DueOn);
        // The seat is blocked: whoever comes now waits.
        Assert.Equal(EnrolmentState.Waiting, (await school.EnrolAsync(edition)).State);

        await school.Operator(School.EmploymentCentre, next.OperatorId).Get<AcceptSeat>().ExecuteAsync(next.Id, Ct);
        Assert.Equal(EnrolmentState.Confirmed, (await school.ReadAsync(next)).State);
    }

    [Fact]
    public async Task An_offer_that_nobody_answers_goes_to_the_next_and_cannot_be_taken_any_more()
    {
        var own = new School();
        await own.InitializeAsync();
        await using var _ = own;
        var edition = await own.PublishedAsync(Courses.Input(own, seats: 1));
        var seated = await own.EnrolAsync(edition);
        var next = await own.EnrolAsync(edition);
        var last = await own.EnrolAsync(edition);
        await own.Operator(School.EmploymentCentre, seated.OperatorId).Get<WithdrawEnrolment>().ExecuteAsync(seated.Id, Ct);

        own.Clock.Move(TimeSpan.FromHours(47));
        await own.AsHub().Get<LapseOffers>().RunAsync(Ct);
        Assert.Equal(EnrolmentState.Offered, (await own.ReadAsync(next)).State);
        own.Clock.Move(TimeSpan.FromHours(1));
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => own.Operator(School.EmploymentCentre, next.OperatorId).Get<AcceptSeat>().ExecuteAsync(next.Id, Ct));
        await own.AsHub().Get<LapseOffers>().RunAsync(Ct);

        Assert.Equal("no-offer", refused.Code);
        Assert.Equal(EnrolmentState.Lapsed, (await own.ReadAsync(next)).State);
        Assert.Equal(EnrolmentState.Offered, (await own.ReadAsync(last)).State);
    }

    [Fact]
    public async Task More_seats_are_offered_in_order_and_fewer_than_taken_are_refused()
    {
        var edition = await school.PublishedAsync(Courses.Input(school, seats: 2));
        var all = new List<Enrolment>();
        for (var i = 0; i < 5; i++)
            all.Add(await school.EnrolAsync(edition));
        var input = Courses.Input(school, seats: 4) with { Sessions = [.. edition.Sessions.Select(s => new SessionInput(s.Id, s.Day, s.StartsAt, s.EndsAt, s.Place))] };

        await school.Organiser().Get<WriteEdition>().ChangeAsync(edition.Id, input, null, Ct);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => school.Organiser().Get<WriteEdition>().ChangeAsync(edition.Id, input with { Seats = 3 }, null, Ct));

        var states = await school.AsHub().Db.Enrolments.Where(e => e.EditionId == edition.Id).OrderBy(e => e.Position).Select(e => e.State).ToListAsync(Ct);
        Assert.Equal([EnrolmentState.Confirmed, EnrolmentState.Confirmed, EnrolmentState.Offered, EnrolmentState.Offered, EnrolmentState.Waiting], states);
        Assert.Equal("seats-taken", refused.Code);
        Assert.Equal("seats", refused.Field);
    }

    [Fact]
    public async Task Reserved_seats_are_kept_for_their_institution_without_losing_the_order()
    {
        var input = Courses.Input(school, seats: 2) with { Reserved = [new ReservedInput(School.SocialServices.Id, 1)] };
        var edition = await school.PublishedAsync(input);

        Assert.Equal(EnrolmentState.Confirmed, (await school.EnrolAsync(edition)).State);
        var waiting = await school.EnrolAsync(edition);
        Assert.Equal(EnrolmentState.Waiting, waiting.State);
        var reserved = await school.EnrolAsync(edition, School.SocialServices);
        Assert.Equal(EnrolmentState.Confirmed, reserved.State);
        var second = await school.EnrolAsync(edition, School.SocialServices);
        Assert.Equal(EnrolmentState.Waiting, second.State);

        // Her seat is freed while it is still reserved: it goes to her institution's next, though another came before.
        await school.Operator(School.SocialServices, reserved.OperatorId).Get<WithdrawEnrolment>().ExecuteAsync(reserved.Id, Ct);
        Assert.Equal(EnrolmentState.Waiting, (await school.ReadAsync(waiting)).State);
        Assert.Equal(EnrolmentState.Offered, (await school.ReadAsync(second)).State);
    }

    [Fact]
    public async Task Reserved_seats_that_nobody_took_are_offered_to_those_who_wait_after_the_deadline()
    {
        var own = new School();
        await own.InitializeAsync();
        await using var _ = own;
        var edition = await own.PublishedAsync(Courses.Input(own, seats: 1) with { EnrolBy = own.Today.AddDays(1), Reserved = [new ReservedInput(School.SocialServices.Id, 1)] });
        var waiting = await own.EnrolAsync(edition);
        await own.AsHub().Get<LapseOffers>().RunAsync(Ct);
        Assert.Equal(EnrolmentState.Waiting, (await own.ReadAsync(waiting)).State);

        own.Clock.Move(TimeSpan.FromDays(2));
        await own.AsHub().Get<LapseOffers>().RunAsync(Ct);

        Assert.Equal(EnrolmentState.Offered, (await own.ReadAsync(waiting)).State);
    }

    [Fact]
    public async Task Without_the_waiting_list_a_full_edition_refuses()
    {
        var own = new School();
        await own.InitializeAsync();
        await using var _ = own;
        own.Features.Off.Add(TrainingFeatures.WaitingList);
        var edition = await own.PublishedAsync(Courses.Input(own, seats: 1));
        await own.EnrolAsync(edition);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => own.EnrolAsync(edition));

        Assert.Equal("seats-exhausted", refused.Code);
    }

    [Fact]
    public async Task Whoever_withdrew_and_comes_back_is_last_in_order()
    {
        var edition = await school.PublishedAsync(Courses.Input(school, seats: 1));
        var seated = await school.EnrolAsync(edition);
        await school.EnrolAsync(edition);
        await school.Operator(School.EmploymentCentre, seated.OperatorId).Get<WithdrawEnrolment>().ExecuteAsync(seated.Id, Ct);

        var again = await school.EnrolAsync(edition, School.SocialServices, seated.OperatorId);

        Assert.Equal((seated.Id, EnrolmentState.Waiting, 3, School.SocialServices.Id), (again.Id, again.State, again.Position, again.InstitutionId));
    }
}
