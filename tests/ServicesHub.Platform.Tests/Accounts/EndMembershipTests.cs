using ServicesHub.Abstractions;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Accounts;

public sealed class EndMembershipTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_membership_that_ends_today_is_gone_at_the_next_request()
    {
        var membership = await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);
        Assert.True((await desk.NowAsync(desk.Person))!.Can(SampleModule.Read));

        await desk.DoAsync<EndMembership>(e => e.ExecuteAsync(membership, desk.Today, Desk.Ct));

        Assert.Null((await desk.NowAsync(desk.Person))!.Active);
        Assert.Equal(["platform.membership-ended|operator 2026-11-24"], await desk.AuditAsync());
        await desk.RefusedAsync<EndMembership>("membership-over", e => e.ExecuteAsync(membership, desk.Today, Desk.Ct));
    }

    [Fact]
    public async Task A_membership_that_ends_later_lasts_until_the_day_before()
    {
        var membership = await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);

        await desk.DoAsync<EndMembership>(e => e.ExecuteAsync(membership, desk.Today.AddDays(7), Desk.Ct));

        var line = Assert.Single((await desk.AskAsync<ReadAccounts, AccountView?>(r => r.FindAsync(desk.Person, Desk.Ct)))!.Memberships);
        Assert.Equal((desk.Today.AddDays(6), MembershipTime.Current), (line.Until!.Value, line.Time));
        await desk.RefusedAsync<EndMembership>("after-last-day", e => e.ExecuteAsync(membership, desk.Today.AddDays(8), Desk.Ct));
    }

    [Fact]
    public async Task A_membership_that_has_not_begun_never_begins()
    {
        var membership = Guid.CreateVersion7();
        await desk.DoAsync<GiveMembership>(g => g.ExecuteAsync(membership, desk.Person, desk.Centre.ToString(), HubRoles.Operator, desk.Today.AddDays(5), null, Desk.Ct));

        await desk.DoAsync<EndMembership>(e => e.ExecuteAsync(membership, desk.Today, Desk.Ct));

        desk.Clock.Today = desk.Today.AddDays(6);
        Assert.Empty((await desk.NowAsync(desk.Person))!.Memberships);
    }

    [Fact]
    public async Task Nobody_ends_a_membership_in_the_past()
    {
        var membership = await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);

        var refused = await desk.RefusedAsync<EndMembership>("in-the-past", e => e.ExecuteAsync(membership, desk.Today.AddDays(-1), Desk.Ct));
        Assert.Equal("from", refused.Field);
    }

    [Fact]
    public async Task Nobody_ends_the_membership_she_works_under()
    {
        var second = await desk.AccountAsync("secondo.amministratore");
        await desk.MembershipAsync(second, desk.Province, HubRoles.Administrator);

        await desk.RefusedAsync<EndMembership>("own-membership", e => e.ExecuteAsync(desk.Me.Active!.Id, desk.Today.AddDays(30), Desk.Ct));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var first = desk.Me.Active!.Id;
        var second = await desk.AccountAsync("secondo.amministratore");
        var temporary = await desk.MembershipAsync(second, desk.Province, HubRoles.Administrator, desk.Today.AddDays(20));
        desk.WorkAs(second, temporary);

        var refused = await desk.RefusedAsync<EndMembership>("last-administrator", e => e.ExecuteAsync(first, desk.Today, Desk.Ct));

        Assert.Contains("15/12/2026", refused.Text.It, StringComparison.Ordinal);
        Assert.Single((await desk.NowAsync(desk.Me.UserId))!.Memberships);
    }

    [Fact]
    public async Task An_administrator_leaves_when_another_one_stays()
    {
        var first = desk.Me;
        var second = await desk.AccountAsync("secondo.amministratore");
        desk.WorkAs(second, await desk.MembershipAsync(second, desk.Province, HubRoles.Administrator));

        await desk.DoAsync<EndMembership>(e => e.ExecuteAsync(first.Active!.Id, desk.Today, Desk.Ct));

        Assert.Null((await desk.NowAsync(first.UserId))!.Active);
    }

    [Fact]
    public async Task Two_administrators_who_end_each_other_at_once_leave_one()
    {
        var first = desk.Me.Active!.Id;
        var another = await desk.AccountAsync("secondo.amministratore");
        var second = await desk.MembershipAsync(another, desk.Centre, HubRoles.Administrator);
        var third = await desk.AccountAsync("terza");
        desk.WorkAs(third, Guid.CreateVersion7());

        var ends = new[] { first, second }.Select(m => Record.ExceptionAsync(() => desk.DoAsync<EndMembership>(e => e.ExecuteAsync(m, desk.Today, Desk.Ct))).AsTask());
        var refused = (await Task.WhenAll(ends)).Where(e => e is not null).ToList();

        Assert.Equal("last-administrator", Assert.IsType<RuleViolationException>(Assert.Single(refused)).Code);
        Assert.Single(await desk.AuditAsync());
    }
}
