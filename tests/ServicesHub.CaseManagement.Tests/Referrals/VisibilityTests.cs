using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Referrals;
using ServicesHub.CaseManagement.Tests.Desks;

namespace ServicesHub.CaseManagement.Tests.Referrals;

public sealed class VisibilityTests(Province province) : IClassFixture<Province>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>State, whether the receiver sees the referral, whether it sees the person.</summary>
    public static TheoryData<string, bool, bool> Matrix => new()
    {
        { "Draft", false, false },
        { "Sent", true, false },
        { "Seen", true, false },
        { "InfoRequested", true, false },
        { "Accepted", true, true },
        { "Completed", true, true },
        { "Refused", false, false },
        { "Revoked", false, false },
        { "Lapsed", false, false },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Sender_receiver_and_third_institution_see_what_the_state_allows(string state, bool referralSeen, bool personSeen)
    {
        var (referral, person) = await BringToAsync(Enum.Parse<ReferralState>(state));

        await AssertSeesAsync(Province.SocialServices, referral, person, true, true);
        await AssertSeesAsync(Province.EmploymentCentre, referral, person, referralSeen, personSeen);
        await AssertSeesAsync(Province.School, referral, person, false, false);
    }

    [Fact]
    public async Task A_context_that_is_lent_to_the_next_request_sees_what_that_one_may_see()
    {
        var (referral, _) = await BringToAsync(ReferralState.Draft);
        var user = new NextUser(new DeskUser(Province.SocialServices.Id, Province.SocialServices));
        var process = province.Process(user);

        var lent = await RequestAsync(1);
        user.Current = new DeskUser(Province.School.Id, Province.School);
        Assert.Same(lent, await RequestAsync(0));
        user.Current = new DeskUser(Guid.Empty, null);
        Assert.Same(lent, await RequestAsync(1));
        user.Current = new DeskUser(Province.School.Id, Province.School);
        Assert.Same(lent, await RequestAsync(0));

        async Task<CaseManagementDb> RequestAsync(int seen)
        {
            await using var request = process.CreateAsyncScope();
            var db = request.ServiceProvider.GetRequiredService<CaseManagementDb>();
            Assert.Equal(seen, await db.Referrals.CountAsync(r => r.Id == referral, Ct));
            Assert.Equal(seen, await db.Referrals.IgnoreQueryFilters().CountAsync(r => r.Id == referral, Ct));
            return db;
        }
    }

    [Fact]
    public async Task A_case_and_its_measures_are_seen_by_their_institution_alone()
    {
        var (referral, _) = await BringToAsync(ReferralState.Accepted);

        Assert.NotNull((await province.At(Province.EmploymentCentre).Get<FindReferral>().ExecuteAsync(referral, Ct))!.CaseId);
        Assert.Equal(0, await province.At(Province.SocialServices).Db.Cases.IgnoreQueryFilters().CountAsync(Ct));
        Assert.Equal(0, await province.At(Province.School).Db.Cases.IgnoreQueryFilters().CountAsync(Ct));
    }

    [Fact]
    public async Task With_its_case_the_receivers_sight_of_the_person_ends_until_it_accepts_another_referral()
    {
        var (referral, person) = await BringToAsync(ReferralState.Accepted);
        var centre = province.At(Province.EmploymentCentre);
        var record = (await centre.Get<FindCase>().ExecuteAsync((await centre.Get<FindReferral>().ExecuteAsync(referral, Ct))!.CaseId!.Value, Ct))!;

        await centre.Get<CloseCase>().ExecuteAsync(record, "employed", Ct);

        await AssertSeesAsync(Province.EmploymentCentre, referral, person, seesReferral: true, seesPerson: false);
        await AssertSeesAsync(Province.SocialServices, referral, person, seesReferral: true, seesPerson: true);
        Assert.NotNull(await province.At(Province.EmploymentCentre).Get<FindCase>().ExecuteAsync(record.Id, Ct));

        var sender = province.At(Province.SocialServices);
        var again = (await sender.Get<DraftReferral>().ExecuteAsync((await sender.Get<FindPerson>().ExecuteAsync(person, Ct))!, new ReferralInput
        {
            ToInstitutionId = Province.EmploymentCentre.Id,
            Purpose = "orientation",
            NoticeOn = new DateOnly(2026, 11, 24),
            Send = true,
        }, Ct)).Id;
        var desk = province.At(Province.EmploymentCentre);
        await desk.Get<AcceptReferral>().ExecuteAsync((await desk.Get<FindReferral>().ExecuteAsync(again, Ct))!, null, Ct);
        await AssertSeesAsync(Province.EmploymentCentre, again, person, seesReferral: true, seesPerson: true);
    }

    [Fact]
    public async Task The_institution_of_the_person_sees_her_after_it_closed_a_case_of_its_own()
    {
        var own = province.At(Province.EmploymentCentre);
        var person = await own.RegisterAsync(TestPeople.Fatou with { FamilyName = "Propria", ConfirmNotDuplicate = true }, Ct);

        await own.Get<CloseCase>().ExecuteAsync(await own.Get<OpenCase>().ExecuteAsync(person, null, Ct), "other", Ct);

        Assert.NotNull(await province.At(Province.EmploymentCentre).Get<FindPerson>().ExecuteAsync(person.Id, Ct));
    }

    [Fact]
    public async Task The_receiver_sees_what_was_frozen_and_nothing_that_the_purpose_does_not_need()
    {
        var (id, personId) = await BringToAsync(ReferralState.Sent);
        var desk = province.At(Province.SocialServices);
        var person = (await desk.Get<FindPerson>().ExecuteAsync(personId, Ct))!;
        var before = (await desk.Get<FindReferral>().ExecuteAsync(id, Ct))!.Snapshot!;
        await desk.Get<UpdatePerson>().ExecuteAsync(person, TestPeople.Fatou with { FamilyName = "Cambiata", Phone = "0735 111111" }, Ct);

        var received = (await province.At(Province.EmploymentCentre).Get<FindReferral>().ExecuteAsync(id, Ct))!;
        var view = ReferralView.Of(received, new DeskUser(Guid.NewGuid(), Province.EmploymentCentre));

        Assert.Equal(before, received.Snapshot);
        Assert.Equal("N'Diaye", view.Disclosed!.FamilyName);
        Assert.Equal("allowed", view.Disclosed.MayWork);
        Assert.Null(view.Disclosed.PermitExpiresOn);
        Assert.Null(view.Disclosed.TaxCode);
        Assert.Null(view.PersonId);
    }

    [Fact]
    public async Task The_database_refuses_a_sent_referral_without_notice()
    {
        var (id, _) = await BringToAsync(ReferralState.Draft);
        var hub = province.AsHub().Db;

        var refused = await Assert.ThrowsAsync<PostgresException>(() => hub.Referrals.Where(r => r.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReferralState.Sent), Ct));
        Assert.Equal("ck_referrals_sent", refused.ConstraintName);
    }

    private async Task AssertSeesAsync(Institution institution, Guid referral, Guid person, bool seesReferral, bool seesPerson)
    {
        var desk = province.At(institution);
        Assert.Equal(seesReferral, await desk.Get<FindReferral>().ExecuteAsync(referral, Ct) is not null);
        Assert.Equal(seesPerson, await desk.Get<FindPerson>().ExecuteAsync(person, Ct) is not null);
        // Row-level security alone, without the filters of the context.
        Assert.Equal(seesReferral, await desk.Db.Referrals.IgnoreQueryFilters().AnyAsync(r => r.Id == referral, Ct));
        Assert.Equal(seesReferral, await desk.Db.Referrals.IgnoreQueryFilters().AnyAsync(r => r.Id == referral && r.Purpose != "", Ct));
        Assert.Equal(seesPerson, await desk.Db.People.IgnoreQueryFilters().AnyAsync(p => p.Id == person, Ct));
        Assert.Equal(seesPerson, await desk.Db.Permits.IgnoreQueryFilters().AnyAsync(p => p.PersonId == person, Ct));
    }

    private async Task<(Guid Referral, Guid Person)> BringToAsync(ReferralState state)
    {
        var sender = province.At(Province.SocialServices);
        var person = await sender.RegisterAsync(TestPeople.Fatou with { ConfirmNotDuplicate = true }, Ct);
        var referral = await sender.Get<DraftReferral>().ExecuteAsync(person, new ReferralInput
        {
            ToInstitutionId = Province.EmploymentCentre.Id,
            Purpose = "orientation",
            NoticeOn = state == ReferralState.Draft ? null : new DateOnly(2026, 11, 24),
            Send = state != ReferralState.Draft,
        }, Ct);
        switch (state)
        {
            case ReferralState.Seen:
                await AsReceiverAsync(referral.Id, (desk, r) => desk.Get<AskSender>().SeeAsync(r, Ct));
                break;
            case ReferralState.InfoRequested:
                await AsReceiverAsync(referral.Id, (desk, r) => desk.Get<AskSender>().AskAsync(r, "Quando è disponibile?", Ct));
                break;
            case ReferralState.Accepted or ReferralState.Completed:
                await AsReceiverAsync(referral.Id, (desk, r) => desk.Get<AcceptReferral>().ExecuteAsync(r, null, Ct));
                if (state == ReferralState.Completed)
                    await AsReceiverAsync(referral.Id, (desk, r) => desk.Get<CompleteReferral>().ExecuteAsync(r, "employed", Ct));
                break;
            case ReferralState.Refused:
                await AsReceiverAsync(referral.Id, (desk, r) => desk.Get<RefuseReferral>().ExecuteAsync(r, "not-competent", Ct));
                break;
            case ReferralState.Revoked:
                await sender.Get<AskSender>().RevokeAsync(referral, Ct);
                break;
            case ReferralState.Lapsed:
                var hub = province.AsHub();
                await hub.Db.Referrals.Where(r => r.Id == referral.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.AnswerDue, new DateOnly(2026, 9, 1)), Ct);
                await hub.Get<LapseReferrals>().RunAsync(Ct);
                break;
        }
        return (referral.Id, person.Id);
    }

    private async Task AsReceiverAsync(Guid id, Func<Desk, Referral, Task> action)
    {
        var desk = province.At(Province.EmploymentCentre);
        await action(desk, (await desk.Get<FindReferral>().ExecuteAsync(id, Ct))!);
    }
}
