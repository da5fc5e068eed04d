using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Fleet;

/// <summary>Two processes run the module that handles events; an administrator pauses them.</summary>
public sealed class PausedEventsTests
{
    private const string Queue = "/api/platform/v1/events/queues/reporting";
    private const int Published = 5;

    [Fact]
    public async Task Events_of_a_paused_module_are_handled_in_neither_process_and_once_after_it_is_resumed()
    {
        await using var fleet = await HubFleet.StartAsync(new FleetPlan { Profile = "ascoli-piceno", Replicas = 2 });
        using var administrator = await fleet.SignInAsync("amministratore");
        using var officer = await fleet.SignInAsync("programmazione");
        await Soon.TrueAsync(async () => await fleet.AskAsync<long>("select count(*) from hub.messages where recipient = 'hub-reporting'") == 0, "nothing waits");

        await ChangeAsync(administrator, "pause", new { reason = "prova dei processi" });
        foreach (var host in fleet.Hosts)
            await Soon.TrueAsync(() => Task.FromResult(fleet.Log(host).Contains("Events for module reporting are parked", StringComparison.Ordinal)), $"{host} has paused");
        for (var i = 0; i < Published; i++)
        {
            using var asked = await officer.PostAsync("/api/reporting/v1/verifications", new { });
            Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        }
        await Soon.TrueAsync(async () => await WaitingAsync(fleet) == Published, "all wait in the queue");
        for (var i = 0; i < 20; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.Equal((Published, 0), (await WaitingAsync(fleet), await HandledAsync(fleet)));
        }

        await ChangeAsync(administrator, "resume", new { });
        await Soon.TrueAsync(async () => await HandledAsync(fleet) == Published, "what waited is handled");
        await Soon.TrueAsync(async () => await WaitingAsync(fleet) == 0, "the queue is empty");
        Assert.Equal(Published, await HandledAsync(fleet));
        Assert.Equal(0, await fleet.AskAsync<long>("select count(*) from hub.messages where recipient = 'parked'"));
    }

    private static async Task ChangeAsync(HubVisitor administrator, string verb, object body)
    {
        using var answer = await administrator.PostAsync($"{Queue}/{verb}", body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{verb}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    private static Task<long> WaitingAsync(HubFleet fleet) => fleet.AskAsync<long>("select count(*) from hub.messages where recipient = 'hub-reporting'");

    private static Task<long> HandledAsync(HubFleet fleet) => fleet.AskAsync<long>("select count(*) from hub.receipts where handler = 'reporting/VerifyWhenRequested'");
}
