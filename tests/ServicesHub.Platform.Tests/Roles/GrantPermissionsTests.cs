using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Roles;

public sealed class GrantPermissionsTests : IAsyncLifetime
{
    private const string Reason = "prova dei permessi";

    private Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        await desk.MembershipAsync(desk.Person, desk.Centre, HubRoles.Operator);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task What_is_granted_and_taken_away_holds_at_the_next_request()
    {
        await GrantAsync(HubRoles.Operator, (SampleModule.Read, false), (SampleModule.Destroy, true));

        var person = await desk.NowAsync(desk.Person);
        Assert.Equal((false, true), (person!.Can(SampleModule.Read), person.Can(SampleModule.Destroy)));
        Assert.Equal(
            [$"platform.permission-revoked|operator {SampleModule.Read}: {Reason}", $"platform.permission-granted|operator {SampleModule.Destroy}: {Reason}"],
            await desk.AuditAsync());
    }

    [Fact]
    public async Task What_is_as_the_module_says_is_not_stored()
    {
        await GrantAsync(HubRoles.Operator, (SampleModule.Read, false), (SampleModule.Destroy, true));
        await GrantAsync(HubRoles.Operator, (SampleModule.Read, true));

        Assert.Equal([SampleModule.Destroy], await StoredAsync());
        Assert.True((await desk.NowAsync(desk.Person))!.Can(SampleModule.Read));
    }

    [Fact]
    public async Task A_change_without_a_reason_or_without_a_difference_is_refused()
    {
        var refused = await desk.RefusedAsync<GrantPermissions>("reason-too-short", g => Run(g, HubRoles.Operator, "perché", (SampleModule.Read, false)));
        Assert.Equal("reason", refused.Field);
        await desk.RefusedAsync<GrantPermissions>("nothing-changed", g => Run(g, HubRoles.Operator, Reason, (SampleModule.Read, true)));
        await desk.RefusedAsync<GrantPermissions>("unknown-permission", g => Run(g, HubRoles.Operator, Reason, ("fleet.drive", true)));
        await desk.RefusedAsync<GrantPermissions>("unknown-role", g => Run(g, "queen", Reason, (SampleModule.Read, true)));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task The_administrator_keeps_the_permissions_of_the_administration()
    {
        foreach (var permission in new PlatformModule().Manifest.Permissions)
            await desk.RefusedAsync<GrantPermissions>("administrator-permission", g => Run(g, HubRoles.Administrator, Reason, (permission.Name, false)));

        await GrantAsync(HubRoles.Coordinator, (PlatformPermissions.ManageAccounts, true));
        await GrantAsync(HubRoles.Coordinator, (PlatformPermissions.ManageAccounts, false));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task Permissions_of_modules_that_are_off_and_of_none_are_shown_as_such()
    {
        await desk.DoAsync<HubDb>(db =>
        {
            db.RoleGrants.Add(new RoleGrant { Role = HubRoles.Operator, Permission = "fleet.drive", Granted = true });
            return db.SaveChangesAsync(Desk.Ct);
        });
        desk.Features.Replace(1, [new PlatformModule().Manifest, new SampleModule().Manifest], new Dictionary<string, bool?> { ["sample"] = false });

        var roles = await desk.AskAsync<ReadRoles, RolePermissions>(r => r.AllAsync(Desk.Ct));

        Assert.Equal([("platform", true), ("sample", false)], roles.Modules.Select(m => (m.ModuleId, m.IsOn)).Order());
        Assert.Equal(new UnknownGrant(HubRoles.Operator, "fleet.drive", true), Assert.Single(roles.Unknown));
        await GrantAsync(HubRoles.Operator, (SampleModule.Destroy, true));
        Assert.Equal(["fleet.drive", SampleModule.Destroy], (await StoredAsync()).Order());
    }

    private Task GrantAsync(string role, params (string, bool)[] wanted) => desk.DoAsync<GrantPermissions>(g => Run(g, role, Reason, wanted));

    private static Task Run(GrantPermissions grant, string role, string reason, params (string Name, bool Granted)[] wanted) =>
        grant.ExecuteAsync(role, wanted.ToDictionary(w => w.Name, w => w.Granted), reason, Desk.Ct);

    private Task<List<string>> StoredAsync() => desk.AskAsync<HubDb, List<string>>(db => db.RoleGrants.Select(g => g.Permission).ToListAsync(Desk.Ct));
}
