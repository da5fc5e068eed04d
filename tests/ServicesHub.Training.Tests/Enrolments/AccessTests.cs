using ServicesHub.Abstractions;
using ServicesHub.Training.Tests.Desks;

namespace ServicesHub.Training.Tests.Enrolments;

public sealed class AccessTests(School school) : IClassFixture<School>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coordinator_enrols_operators_of_her_institution_and_no_other()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var own = school.Operators.Hire(School.SocialServices);
        var other = school.Operators.Hire(School.EmploymentCentre);

        var enrolment = await school.Coordinator(School.SocialServices).Get<EnrolOperator>().ExecuteAsync(edition.Id, own, null, Ct);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => school.Coordinator(School.SocialServices).Get<EnrolOperator>().ExecuteAsync(edition.Id, other, School.EmploymentCentre.Id, Ct));
        var byColleague = await Assert.ThrowsAsync<RuleViolationException>(() => school.Operator(School.EmploymentCentre).Get<EnrolOperator>().ExecuteAsync(edition.Id, other, null, Ct));

        Assert.Equal((own, School.SocialServices.Id), (enrolment.OperatorId, enrolment.InstitutionId));
        Assert.Equal("not-of-institution", refused.Code);
        Assert.Equal("not-of-institution", byColleague.Code);
    }

    [Fact]
    public async Task Whoever_changes_institution_keeps_her_past_training_under_the_old_one()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var enrolment = await school.EnrolAsync(edition, School.EmploymentCentre);

        var moved = school.Operator(School.SocialServices, enrolment.OperatorId).Get<ReadEnrolments>();

        var seen = Assert.Single((await moved.ListAsync(null, null, Ct)).Items);
        Assert.Equal(School.EmploymentCentre.Id, seen.InstitutionId);
        Assert.Empty(await school.Coordinator(School.SocialServices).Get<ReadEnrolments>().OfEditionAsync(edition.Id, Ct));
        Assert.Single(await school.Coordinator(School.EmploymentCentre).Get<ReadEnrolments>().OfEditionAsync(edition.Id, Ct));
        Assert.Empty(await school.Operator(School.EmploymentCentre).Get<ReadEnrolments>().OfEditionAsync(edition.Id, Ct));
    }

    [Fact]
    public async Task A_stranger_neither_withdraws_nor_accepts_for_somebody_else()
    {
        var edition = await school.PublishedAsync(Courses.Input(school));
        var enrolment = await school.EnrolAsync(edition);

        var stranger = school.Operator(School.EmploymentCentre);

        await Assert.ThrowsAsync<RuleViolationException>(() => stranger.Get<WithdrawEnrolment>().ExecuteAsync(enrolment.Id, Ct));
        await Assert.ThrowsAsync<RuleViolationException>(() => stranger.Get<AcceptSeat>().ExecuteAsync(enrolment.Id, Ct));
        Assert.Equal(EnrolmentState.Confirmed, (await school.ReadAsync(enrolment)).State);
    }

    [Fact]
    public async Task After_the_deadline_only_the_organiser_enrols()
    {
        var edition = await school.PublishedAsync(Courses.Input(school) with { EnrolBy = school.Today.AddDays(-1) });
        var guest = school.Operators.Hire(School.EmploymentCentre);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => school.EnrolAsync(edition));
        var enrolment = await school.Organiser().Get<EnrolOperator>().ExecuteAsync(edition.Id, guest, School.EmploymentCentre.Id, Ct);

        Assert.Equal("enrolment-closed", refused.Code);
        Assert.Equal(EnrolmentState.Confirmed, enrolment.State);
    }
}
