using Microsoft.AspNetCore.Identity;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Accounts;

public sealed class AccountTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_new_account_has_its_first_membership_once_however_often_the_form_is_sent()
    {
        var id = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++)
            await desk.DoAsync<AddAccount>(a => a.ExecuteAsync(id, "nuova", "Nuova Persona", "una-password-lunga", desk.Centre.ToString(), HubRoles.Operator, Desk.Ct));

        Assert.True((await desk.NowAsync(id))!.Can(SampleModule.Read));
        Assert.Equal(["platform.account-added|", "platform.membership-given|operator 2026-11-24/"], await desk.AuditAsync());
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_and_replaces_the_old_one()
    {
        var stamp = await desk.StampAsync(desk.Person);

        await desk.DoAsync<ResetPassword>(r => r.ExecuteAsync(desk.Person, "seconda-password-lunga", Desk.Ct));

        Assert.Null(await desk.NextRequestAsync(desk.Person, stamp));
        Assert.Equal((false, true), (await HasPasswordAsync("prima-password-lunga"), await HasPasswordAsync("seconda-password-lunga")));
        Assert.Equal(["platform.password-reset|"], await desk.AuditAsync());
    }

    [Fact]
    public async Task A_short_password_and_ones_own_are_refused()
    {
        var refused = await desk.RefusedAsync<ResetPassword>("too-short", r => r.ExecuteAsync(desk.Person, "breve", Desk.Ct));
        Assert.Equal("password", refused.Field);
        await desk.RefusedAsync<ResetPassword>("own-account", r => r.ExecuteAsync(desk.Me.UserId, "una-password-lunga", Desk.Ct));
        Assert.True(await HasPasswordAsync("prima-password-lunga"));
    }

    [Fact]
    public async Task A_suspended_person_is_out_at_the_next_request_and_back_when_reinstated()
    {
        var stamp = await desk.StampAsync(desk.Person);
        await desk.DoAsync<SuspendAccount>(s => s.ExecuteAsync(desk.Person, Desk.Ct));
        await desk.DoAsync<SuspendAccount>(s => s.ExecuteAsync(desk.Person, Desk.Ct));

        Assert.Null(await desk.NextRequestAsync(desk.Person, stamp));
        Assert.Null(await desk.NowAsync(desk.Person));
        Assert.True((await ReadAsync()).IsSuspended);

        await desk.DoAsync<SuspendAccount>(s => s.EndAsync(desk.Person, Desk.Ct));

        Assert.Null(await desk.NextRequestAsync(desk.Person, stamp));
        Assert.NotNull(await desk.NowAsync(desk.Person));
        Assert.False((await ReadAsync()).IsSuspended);
        Assert.Equal(["platform.account-suspended|", "platform.account-reinstated|"], await desk.AuditAsync());
    }

    [Fact]
    public async Task Nobody_suspends_herself_or_the_last_administrator()
    {
        await desk.RefusedAsync<SuspendAccount>("own-account", s => s.ExecuteAsync(desk.Me.UserId, Desk.Ct));
        var first = desk.Me.UserId;
        desk.WorkAs(desk.Person, Guid.CreateVersion7());

        await desk.RefusedAsync<SuspendAccount>("last-administrator", s => s.ExecuteAsync(first, Desk.Ct));
        Assert.NotNull(await desk.NowAsync(first));
    }

    [Fact]
    public async Task A_suspended_administrator_does_not_count_as_one()
    {
        var second = await desk.AccountAsync("secondo.amministratore");
        var membership = await desk.MembershipAsync(second, desk.Province, HubRoles.Administrator);
        var first = desk.Me;
        await desk.DoAsync<SuspendAccount>(s => s.ExecuteAsync(second, Desk.Ct));
        desk.WorkAs(second, membership);

        await desk.RefusedAsync<EndMembership>("last-administrator", e => e.ExecuteAsync(first.Active!.Id, desk.Today, Desk.Ct));
    }

    private async Task<AccountView> ReadAsync() => (await desk.AskAsync<ReadAccounts, AccountView?>(r => r.FindAsync(desk.Person, Desk.Ct)))!;

    private Task<bool> HasPasswordAsync(string password) => desk.AskAsync<UserManager<HubUser>, bool>(
        async users => await users.CheckPasswordAsync((await users.FindByIdAsync(desk.Person.ToString()))!, password));
}
