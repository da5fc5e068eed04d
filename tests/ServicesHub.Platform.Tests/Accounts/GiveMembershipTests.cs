using ServicesHub.Abstractions;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Accounts;

public sealed class GiveMembershipTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_further_membership_holds_at_the_next_request_and_stands_in_the_audit()
    {
        Assert.Null((await desk.NowAsync(desk.Person))!.Active);

        await GiveAsync(HubRoles.Operator, desk.Today);
        await GiveAsync(HubRoles.Coordinator, desk.Today, desk.Today.AddDays(10));

        var person = await desk.NowAsync(desk.Person);
        Assert.Equal([HubRoles.Operator, HubRoles.Coordinator], person!.Memberships.Select(m => m.Role));
        Assert.Equal(["platform.membership-given|operator 2026-11-24/", "platform.membership-given|coordinator 2026-11-24/2026-12-04"], await desk.AuditAsync());
    }

    [Fact]
    public async Task A_membership_of_later_begins_on_its_day_and_ends_after_its_last()
    {
        await GiveAsync(HubRoles.Operator, desk.Today.AddDays(1), desk.Today.AddDays(2));

        Assert.Empty((await desk.NowAsync(desk.Person))!.Memberships);
        desk.Clock.Today = desk.Today.AddDays(2);
        Assert.Single((await desk.NowAsync(desk.Person))!.Memberships);
        desk.Clock.Today = desk.Today.AddDays(1);
        Assert.Empty((await desk.NowAsync(desk.Person))!.Memberships);
    }

    [Fact]
    public async Task The_same_form_sent_twice_gives_one_membership()
    {
        var id = Guid.CreateVersion7();
        await GiveAsync(HubRoles.Operator, desk.Today, id: id);
        await GiveAsync(HubRoles.Operator, desk.Today, id: id);

        Assert.Single((await desk.NowAsync(desk.Person))!.Memberships);
        Assert.Single(await desk.AuditAsync());
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(5, null)]
    [InlineData(0, 3)]
    [InlineData(9, 12)]
    public async Task The_same_role_in_the_same_institution_does_not_overlap(int from, int? until)
    {
        await GiveAsync(HubRoles.Operator, desk.Today.AddDays(3), desk.Today.AddDays(9));

        Assert.Equal(["membership-overlaps"], await desk.ProblemsAsync<GiveMembership>(g => Run(g, HubRoles.Operator, desk.Today.AddDays(from), until is { } days ? desk.Today.AddDays(days) : null)));
    }

    [Fact]
    public async Task The_same_role_may_follow_on_the_next_day_and_another_role_at_any_time()
    {
        await GiveAsync(HubRoles.Operator, desk.Today, desk.Today.AddDays(9));

        await GiveAsync(HubRoles.Operator, desk.Today.AddDays(10));
        await GiveAsync(HubRoles.Coordinator, desk.Today);

        Assert.Equal(3, (await desk.AuditAsync()).Count);
    }

    [Fact]
    public async Task An_institution_gives_no_membership_after_its_last_day()
    {
        await desk.DoAsync<ChangeInstitution>(c => c.EndAsync(desk.Centre, 1, desk.Today.AddDays(5), Desk.Ct));

        Assert.Equal(["not-taking-part"], await desk.ProblemsAsync<GiveMembership>(g => Run(g, HubRoles.Operator, desk.Today.AddDays(6), null)));
    }

    [Fact]
    public async Task What_is_missing_or_in_the_past_is_named_field_by_field()
    {
        Assert.Equal(["required", "required", "in-the-past", "before-first-day"], await desk.ProblemsAsync<GiveMembership>(
            g => g.ExecuteAsync(Guid.CreateVersion7(), desk.Person, "", "queen", desk.Today.AddDays(-1), desk.Today.AddDays(-2), Desk.Ct)));
    }

    private Task GiveAsync(string role, DateOnly from, DateOnly? until = null, Guid? id = null) =>
        desk.DoAsync<GiveMembership>(g => Run(g, role, from, until, id));

    private Task Run(GiveMembership give, string role, DateOnly from, DateOnly? until, Guid? id = null) =>
        give.ExecuteAsync(id ?? Guid.CreateVersion7(), desk.Person, desk.Centre.ToString(), role, from, until, Desk.Ct);
}
