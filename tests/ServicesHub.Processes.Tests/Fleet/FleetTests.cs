using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Fleet;

/// <summary>The same modules in processes of their own, as the profile <c>scaled</c> says.</summary>
public sealed class FleetTests(RunningFleet running) : IClassFixture<RunningFleet>
{
    private HubFleet Fleet => running.Fleet;

    [Fact]
    public async Task Modules_run_in_the_processes_that_the_profile_gives_them()
    {
        Assert.Equal(["gateway", "host", "case-management", "case-management-2", "reporting", "training"], Fleet.Names);
        Assert.Equal(1, await Fleet.AskAsync<long>("select count(*) from hub.module_instances where module_id = 'governance'"));
        Assert.Equal(2, await Fleet.AskAsync<long>("select count(*) from hub.module_instances where module_id = 'case-management'"));
        Assert.Equal(5, await Fleet.AskAsync<long>("select count(*) from hub.module_instances"));
        using var officer = await Fleet.SignInAsync("programmazione");
        foreach (var page in (string[])["/", "/governance", "/training", "/reporting"])
        {
            using var answer = await officer.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
