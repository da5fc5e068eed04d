using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

public sealed class TwoProcessesTests
{
    [Fact]
    public async Task Gateway_and_host_are_one_hub_as_two_processes_and_the_gateway_answers_503_without_the_host()
    {
        await using var database = await HubDatabases.DemonstrationAsync();
        string[] common = [$"--ConnectionStrings:hub={database.OwnerConnectionString}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"];
        await using var host = RunningProgram.Start("ServicesHub.Host", common);
        await using var gateway = RunningProgram.Start("ServicesHub.Gateway", common);
        await host.LineAsync(@"Now listening on: (http\S+)");
        var address = new Uri((await gateway.LineAsync(@"Now listening on: (http\S+)")).Groups[1].Value);
        using var visitor = new HubVisitor(address, "it");
        await visitor.SignInAsync("cpi.ascoli", HubDatabases.Password);

        Assert.Equal(HttpStatusCode.OK, await EventuallyAsync(visitor, "/case-management/people", HttpStatusCode.OK));
        Assert.Contains("/case-management/people", await visitor.PageAsync("/"), StringComparison.Ordinal);
        using var found = await visitor.SubmitAsync("/case-management/people", "search", ("q", "an"));
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);

        await host.SignalAsync("TERM");
        Assert.Equal(0, await host.EndAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await EventuallyAsync(visitor, "/case-management/people", HttpStatusCode.ServiceUnavailable));
        using var down = await visitor.GetAsync("/case-management/people");
        Assert.NotNull(down.Headers.RetryAfter);
        Assert.Contains("hub.css", await down.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await EventuallyAsync(visitor, "/", HttpStatusCode.OK));
    }

    private static async Task<HttpStatusCode> EventuallyAsync(HubVisitor visitor, string address, HttpStatusCode wanted)
    {
        var status = default(HttpStatusCode);
        for (var tries = 0; tries < 200; tries++)
        {
            using var response = await visitor.GetAsync(address);
            status = response.StatusCode;
            if (status == wanted)
                break;
            await Task.Delay(50);
        }
        return status;
    }
}
