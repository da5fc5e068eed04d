using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.CaseManagement.Tests.Desks;

namespace ServicesHub.CaseManagement.Tests.Cases;

public sealed class ReportFactTests(Province province) : IClassFixture<Province>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Facts_equal_what_the_events_carried_through_opening_correction_and_closing()
    {
        var desk = province.At(Province.EmploymentCentre);
        var person = await desk.RegisterAsync(TestPeople.Fatou, Ct);
        var opened = await desk.Get<OpenCase>().ExecuteAsync(person, null, Ct);
        var taken = Assert.Single(desk.Events.All.OfType<PersonTakenInCharge>());
        Assert.Equal(("F", "450", "PROTEZIONE"), (taken.Sex, taken.Citizenship, taken.PermitFamily));
        await AssertFactAsync(opened.Id, taken.Version, "450", "PROTEZIONE");

        await desk.Get<UpdatePerson>().ExecuteAsync(person, TestPeople.Fatou with { Citizenships = ["Mali"] }, Ct);
        await desk.Get<AddPermit>().ExecuteAsync(person, new PermitInput { Type = "LAV_SUB_TI", ExpiresOn = new DateOnly(2028, 1, 1) }, Ct);
        var changed = desk.Events.All.OfType<PersonChanged>().Last();
        Assert.Equal(("435", "LAVORO"), (changed.Citizenship, changed.PermitFamily));
        await AssertFactAsync(opened.Id, changed.Version, "435", "LAVORO");
        await desk.Get<UpdatePerson>().ExecuteAsync(person, TestPeople.Fatou with { Citizenships = ["Mali"], Phone = "0735 1" }, Ct);
        Assert.Same(changed, desk.Events.All.OfType<PersonChanged>().Last());

        await desk.Get<CloseCase>().ExecuteAsync(opened, "employed", Ct);
        var closed = Assert.Single(desk.Events.All.OfType<CaseClosed>());
        await AssertFactAsync(opened.Id, closed.Version, "435", "LAVORO");
        var outcome = Assert.Single(await ReadAsync(province.AsHub().Get<OutcomeFacts>()), f => f.Id == closed.OutcomeId);
        Assert.Equal((closed.Version, closed.ClosedOn, "employed"), (outcome.Version, outcome.OccurredOn, outcome.Dimensions["outcome"]));
    }

    [Fact]
    public async Task A_person_has_one_open_case_in_an_institution()
    {
        var desk = province.At(Province.School);
        var person = await desk.RegisterAsync(TestPeople.Fatou, Ct);
        await desk.Get<OpenCase>().ExecuteAsync(person, null, Ct);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => desk.Get<OpenCase>().ExecuteAsync(person, null, Ct));
        Assert.Equal("case-open-already", refused.Code);
    }

    [Fact]
    public async Task A_manager_is_reminded_of_a_case_without_measure_and_of_a_permit_and_closing_settles_it()
    {
        var desk = province.At(Province.SocialServices);
        var person = await desk.RegisterAsync(TestPeople.Fatou with { Permit = TestPeople.Fatou.Permit! with { ExpiresOn = new DateOnly(2027, 1, 10) } }, Ct);
        var opened = await desk.Get<OpenCase>().ExecuteAsync(person, null, Ct);
        var hub = province.AsHub();
        await hub.Get<RemindManagers>().RunAsync(Ct);
        Assert.Contains(CaseWork.PermitKey(opened.Id), hub.Work.Items.Keys);
        Assert.DoesNotContain(CaseWork.MeasureKey(opened.Id), hub.Work.Items.Keys);

        province.Clock.Move(TimeSpan.FromDays(31));
        await hub.Get<RemindManagers>().RunAsync(Ct);
        province.Clock.Move(TimeSpan.FromDays(-31));
        Assert.Equal(opened.OpenedOn.AddDays(30), hub.Work.Items[CaseWork.MeasureKey(opened.Id)].DueOn);
        Assert.DoesNotContain("Diaye", hub.Work.Items[CaseWork.MeasureKey(opened.Id)].Title.It, StringComparison.OrdinalIgnoreCase);

        await desk.Get<CloseCase>().ExecuteAsync(opened, "lost-contact", Ct);
        Assert.Contains(CaseWork.MeasureKey(opened.Id), desk.Work.Settled);
        Assert.Contains(CaseWork.PermitKey(opened.Id), desk.Work.Settled);
    }

    private async Task AssertFactAsync(Guid caseId, long version, string citizenship, string family)
    {
        var fact = (await ReadAsync(province.AsHub().Get<TakenInChargeFacts>())).Single(f => f.Id == caseId);
        Assert.Equal((version, citizenship, family), (fact.Version, fact.Dimensions["citizenship"], fact.Dimensions["permit-family"]));
    }

    private static async Task<List<Fact>> ReadAsync(IReportSource source)
    {
        var facts = new List<Fact>();
        await foreach (var fact in source.ReadAsync(Ct))
            facts.Add(fact);
        return facts;
    }
}
