using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Referrals;
using ServicesHub.CaseManagement.Tests.Desks;

namespace ServicesHub.CaseManagement.Tests.Referrals;

public sealed class ReferralThreadTests(Province province) : IClassFixture<Province>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_referred_accepted_helped_and_the_outcome_returns_to_the_sender()
    {
        var person = await province.At(Province.SocialServices).RegisterAsync(TestPeople.Fatou, Ct);
        var referral = await SendAsync(person.Id);

        var centre = province.At(Province.EmploymentCentre);
        var received = (await centre.Get<FindReferral>().ExecuteAsync(referral.Id, Ct))!;
        var opened = await centre.Get<AcceptReferral>().ExecuteAsync(received, new DateOnly(2026, 11, 26), Ct);
        Assert.Contains(centre.Events.All, e => e is PersonTakenInCharge taken && taken.CaseId == opened.Id && taken.Version == opened.Version);
        Assert.Contains(CaseWork.AppointmentKey(opened.Id), centre.Work.Items.Keys);

        var measure = await centre.Get<AddMeasure>().ExecuteAsync(opened, new MeasureInput
        {
            Kind = "italian-a2",
            Provider = "CPIA",
            StartsOn = new DateOnly(2026, 11, 24),
            EndsOn = new DateOnly(2027, 5, 14),
        }, Ct);
        Assert.Equal(74, PermitGap.Of(measure.EndsOn, (await centre.Get<FindPerson>().ExecuteAsync(person.Id, Ct))!.Permits)!.Days);
        await centre.Get<StartMeasure>().ExecuteAsync(measure, null, Ct);
        Assert.Equal(ReferralState.InProgress, received.State);
        await centre.Get<EndMeasure>().ExecuteAsync(measure, new EndInput("ended", null, "certificate"), Ct);
        await centre.Get<CloseCase>().ExecuteAsync(opened, "employed", Ct);
        Assert.Contains(centre.Events.All, e => e is CaseClosed closed && closed.OutcomeId == opened.OutcomeId && closed.Version == opened.Version);

        var seen = (await province.At(Province.SocialServices).Get<FindReferral>().ExecuteAsync(referral.Id, Ct))!;
        Assert.Equal(ReferralState.Completed, seen.State);
        Assert.Equal("employed", seen.Outcome);
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_referral_and_two_who_accept_at_once_open_one_case()
    {
        var person = await province.At(Province.SocialServices).RegisterAsync(TestPeople.Fatou with { FamilyName = "Due", ConfirmNotDuplicate = true }, Ct);
        var id = Guid.CreateVersion7();
        Assert.Equal((await SendAsync(person.Id, id)).Number, (await SendAsync(person.Id, id)).Number);

        var (one, other) = (province.At(Province.EmploymentCentre), province.At(Province.EmploymentCentre));
        var (first, second) = ((await one.Get<FindReferral>().ExecuteAsync(id, Ct))!, (await other.Get<FindReferral>().ExecuteAsync(id, Ct))!);
        await one.Get<AcceptReferral>().ExecuteAsync(first, null, Ct);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => other.Get<AcceptReferral>().ExecuteAsync(second, null, Ct));
        Assert.Equal("changed-meanwhile", refused.Code);
        Assert.Single(province.At(Province.EmploymentCentre).Db.Cases, c => c.PersonId == person.Id);
    }

    private async Task<Referral> SendAsync(Guid personId, Guid? id = null)
    {
        var desk = province.At(Province.SocialServices);
        var person = (await desk.Get<FindPerson>().ExecuteAsync(personId, Ct))!;
        return await desk.Get<DraftReferral>().ExecuteAsync(person, new ReferralInput
        {
            Id = id,
            ToInstitutionId = Province.EmploymentCentre.Id,
            Purpose = "job-placement",
            NoticeOn = new DateOnly(2026, 11, 24),
            Send = true,
        }, Ct);
    }
}
