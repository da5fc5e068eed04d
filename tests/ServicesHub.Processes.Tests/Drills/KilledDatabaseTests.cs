using System.Diagnostics;
using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Drills;

/// <summary>The database server dies under all processes and comes back: none of them is started again.</summary>
public sealed class KilledDatabaseTests
{
    private static readonly string[] Addresses = ["/api/governance/v1/bodies", "/api/training/v1/editions", "/api/reporting/v1/indicators", "/api/case-management/v1/cases?scope=mine", "/api/platform/v1/me", "/training", "/"];

    [Fact]
    public async Task Everything_answers_503_meanwhile_and_recovers_by_itself_within_five_seconds()
    {
        await using var server = await OwnPostgres.StartAsync();
        await using var fleet = await HubFleet.StartAsync(new FleetPlan { Database = server.OwnerConnectionString, Replicas = 1 });
        using var visitor = await fleet.SignInAsync("cpi.ascoli.responsabile");
        for (var round = 0; round < Drill.Times(1, 50); round++)
        {
            await AllAsync(visitor, HttpStatusCode.OK, "all answer");
            await server.KillAsync();
            await Soon.TrueAsync(async () => await AreAsync(visitor, HttpStatusCode.ServiceUnavailable), "all answer 503");
            var slowest = TimeSpan.Zero;
            foreach (var address in Addresses)
            {
                var since = Stopwatch.StartNew();
                using var down = await visitor.GetAsync(address);
                slowest = since.Elapsed > slowest ? since.Elapsed : slowest;
                Assert.True(down.StatusCode == HttpStatusCode.ServiceUnavailable && down.Headers.RetryAfter is not null, $"{address}: {down.StatusCode}");
            }
            await server.StartAgainAsync();
            var back = Stopwatch.StartNew();
            await AllAsync(visitor, HttpStatusCode.OK, "all answer again");
            Drill.Report($"Database killed: slowest 503 {slowest.TotalMilliseconds:0} ms, all back {back.ElapsedMilliseconds} ms after it accepted.");
            Assert.True(back.Elapsed < TimeSpan.FromSeconds(5), $"It took {back.Elapsed}.\n{fleet.Report()}");

            var off = round % 2 == 0;
            var switched = Stopwatch.StartNew();
            await SwitchAsync(fleet, "training", on: !off);
            foreach (var host in (string[])["gateway", "training"])
                await Soon.TrueAsync(async () => await TrainingIsOnAsync(fleet, visitor, host) != off, $"{host} has heard of the change");
            Drill.Report($"A switch after it was everywhere after {switched.ElapsedMilliseconds} ms.");
            await SwitchAsync(fleet, "training", on: true);
            await Soon.TrueAsync(() => AreAsync(visitor, HttpStatusCode.OK), "training is on again");
        }
        foreach (var name in fleet.Names)
            Assert.DoesNotContain("--- started again ---", fleet.Log(name), StringComparison.Ordinal);
        Assert.All(fleet.Names, name => Assert.True(fleet.IsRunning(name)));
        await Soon.TrueAsync(async () => await fleet.AskAsync<long>("select count(*) from hub.jobs where last_run_at > now() - interval '1 day'") > 0, "jobs run");
    }

    private static async Task<bool> TrainingIsOnAsync(HubFleet fleet, HubVisitor visitor, string process)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(fleet.AddressOf(process), "/training"));
        return answer.IsSuccessStatusCode;
    }

    private static Task AllAsync(HubVisitor visitor, HttpStatusCode status, string what) => Soon.TrueAsync(() => AreAsync(visitor, status), what);

    private static async Task<bool> AreAsync(HubVisitor visitor, HttpStatusCode status)
    {
        foreach (var address in Addresses)
        {
            using var answer = await visitor.GetAsync(address);
            if (answer.StatusCode != status)
                return false;
        }
        return true;
    }

    private static async Task SwitchAsync(HubFleet fleet, string module, bool on)
    {
        using var administrator = await fleet.SignInAsync("amministratore");
        using var answer = await administrator.PostAsync($"/api/platform/v1/features/{module}/switch", new { on, reason = "Prova di ripresa", alsoDependants = true });
        answer.EnsureSuccessStatusCode();
    }
}
