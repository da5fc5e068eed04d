using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class FeatureHistoryTests
{
    [Fact]
    public async Task The_history_replayed_from_nothing_gives_the_present_state_of_every_feature()
    {
        await using var hub = await ProbeHub.StartAsync();
        foreach (var (feature, on) in ((string, bool?)[])[(ProbeModule.Certificates, false), (ProbeModule.Id, false), (ProbeModule.Id, true), (ProbeModule.Certificates, null), (ProbeModule.Id, false)])
            await hub.SwitchAsync(feature, on);
        await using (var scope = hub.Services.CreateSystemScope())
            await scope.ServiceProvider.GetRequiredService<FilterFeature>().ExecuteAsync(
                ProbeModule.Certificates, new FeatureFilters(Roles: [HubRoles.Coordinator]), "prova della piattaforma", TestContext.Current.CancellationToken);

        Assert.Equal(6, await hub.ReadAsync<long>("select count(*) from hub.feature_changes"));
        Assert.Equal(0, await hub.ReadAsync<long>("""
            select count(*) from (
              select before, filters_before, lag(after) over w as on_then, lag(filters_after) over w as filters_then
              from hub.feature_changes window w as (partition by name order by version)) change
            where before is distinct from on_then or filters_before is distinct from filters_then
            """));
        Assert.Equal(0, await hub.ReadAsync<long>("""
            select count(*) from (
              select distinct on (name) name, after, filters_after, version from hub.feature_changes order by name, version desc) replayed
            full join hub.features present using (name)
            where replayed.after is distinct from present.is_on or replayed.filters_after is distinct from present.filters
              or replayed.version is distinct from present.version
            """));
    }
}
