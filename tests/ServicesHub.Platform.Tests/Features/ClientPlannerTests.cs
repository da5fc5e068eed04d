using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform.Tests.Desks;

namespace ServicesHub.Platform.Tests.Features;

public sealed class ClientPlannerTests
{
    [Theory]
    [InlineData(HubRoles.Administrator, true)]
    [InlineData(HubRoles.Operator, false)]
    public async Task What_a_client_planned_is_carried_out_while_its_role_may_switch_and_it_is_not_ended(string role, bool may)
    {
        await using var desk = await Desk.OpenAsync();
        var id = Guid.CreateVersion7();
        Assert.NotNull(await desk.AskAsync<AddClient, string?>(add => add.ExecuteAsync(id, "Gestionale", desk.Centre.ToString(), role, Desk.Ct)));
        Assert.Equal(may, await desk.AskAsync<PlannerAuthority, bool>(authority => authority.MaySwitchAsync(id, Desk.Ct)));

        await desk.DoAsync<EndClient>(end => end.ExecuteAsync(id, 1, Desk.Ct));

        Assert.False(await desk.AskAsync<PlannerAuthority, bool>(authority => authority.MaySwitchAsync(id, Desk.Ct)));
    }

    [Fact]
    public async Task A_client_whose_institution_has_left_may_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        var id = Guid.CreateVersion7();
        await desk.AskAsync<AddClient, string?>(add => add.ExecuteAsync(id, "Gestionale", desk.Centre.ToString(), HubRoles.Administrator, Desk.Ct));
        await desk.DoAsync<HubDb>(db => db.Institutions.Where(i => i.Id == desk.Centre).ExecuteUpdateAsync(set => set.SetProperty(i => i.Until, desk.Today.AddDays(-1)), Desk.Ct));

        Assert.False(await desk.AskAsync<PlannerAuthority, bool>(authority => authority.MaySwitchAsync(id, Desk.Ct)));
        Assert.Null(await desk.ClientNowAsync(id));
    }
}
