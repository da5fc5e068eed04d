using System.Net;

namespace ServicesHub.Conformance.Tests;

/// <summary>What is off is not there, in whatever a module brings; what happened meanwhile is made up for.</summary>
public sealed class OffTests(OffHub hub) : IClassFixture<OffHub>
{
    [Fact]
    public void Tables_are_brought_up_to_date_while_their_modules_are_off()
    {
        Assert.Empty(hub.Upgrade.Missing);
        Assert.Equal(HttpStatusCode.OK, hub.Upgrade.Ready);
    }

    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public void A_module_that_is_on_shows_what_it_brings(string moduleId)
    {
        var (manifest, signs) = (Province.Manifest(moduleId), hub.Before[moduleId]);

        Assert.Equal(manifest.Navigation.Count > 0, signs.MenuEntries > 0);
        Assert.Equal(manifest.Permissions.Count > 0, signs is { WaitingWork: 1, Permissions: > 0 });
        Assert.Equal((hub.SearchesOf(moduleId), 2, (long)hub.JobsOf(moduleId).Count), (signs.SearchGroups, signs.Descriptions, signs.JobsRun));
    }

    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public void A_module_that_is_off_shows_nothing_runs_nothing_and_hears_nothing(string moduleId)
    {
        Assert.Equal(new ModuleSigns(0, 0, 0, 0, 0, 0, 0), hub.Meanwhile[moduleId]);
        Assert.All(hub.JobsOf(moduleId), job => Assert.Equal(HttpStatusCode.UnprocessableEntity, hub.RunNow[job.Name]));
    }

    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public void Switched_on_again_it_shows_the_same_runs_what_is_due_and_handles_once_what_waited(string moduleId)
    {
        var module = Province.Modules.First(m => m.Manifest.Id == moduleId);

        Assert.Equal(Runtime.EventSubscriptions.EventsOf(module).Count, hub.Waited[moduleId]);
        Assert.Equal(hub.Before[moduleId] with { EventsHandled = OffHub.HandlersOf(module) }, hub.After[moduleId]);
    }
}
