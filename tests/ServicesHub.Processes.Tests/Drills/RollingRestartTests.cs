using System.Net;
using System.Text;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Drills;

/// <summary>Drill R-12: all hosts are restarted by SIGTERM, one after the other, while people work.</summary>
public sealed class RollingRestartTests
{
    private const string Rows = "family_name;given_name;birth_date;sex;citizenship;tax_code;permit_type;permit_number;permit_expiry\r\n";

    [Fact]
    public async Task No_request_fails()
    {
        await using var fleet = await HubFleet.StartAsync(new FleetPlan { Replicas = 2 });
        using var officer = await fleet.SignInAsync("programmazione");
        using var desk = await fleet.SignInAsync("ats21.responsabile");
        for (var round = 0; round < Drill.Times(1, 5); round++)
        {
            await using var load = Load.Start(officer.Http, Drill.Times(10, 100), "/api/governance/v1/bodies", "/api/training/v1/editions", "/api/reporting/v1/indicators", "/api/platform/v1/me", "/training");
            foreach (var host in fleet.Hosts)
            {
                var slow = UploadAsync(desk, TimeSpan.FromSeconds(Drill.Times(4, 10)));
                await Task.Delay(500, TestContext.Current.CancellationToken);
                Assert.Equal(0, await fleet.StopAsync(host));
                await fleet.StartAsync(host);
                await fleet.ReadyAsync();
                Assert.Equal(HttpStatusCode.Created, await slow);
            }
            await load.StopAsync();
            Drill.Report($"Rolling restart of {fleet.Hosts.Count} hosts: {load.Summary}");
            Assert.True(load.Failed.Count == 0, $"{load.Summary}\n{string.Join('\n', load.Failed.Take(5))}\n{fleet.Report(10)}");
        }
    }

    [Fact]
    public async Task A_process_that_stops_ends_what_it_has_begun_and_takes_nothing_new()
    {
        await using var fleet = await HubFleet.StartAsync(new FleetPlan { Replicas = 1 });
        using var desk = await fleet.SignInAsync("ats21.responsabile");
        var slow = UploadAsync(desk, TimeSpan.FromSeconds(4));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var stopped = fleet.StopAsync("case-management");
        await Soon.TrueAsync(async () => await fleet.AskAsync<long>("select count(*) from hub.module_instances where module_id = 'case-management'") == 0, "its registration is withdrawn");
        Assert.False(slow.IsCompleted);
        await Soon.TrueAsync(async () => await StatusAsync(desk) == HttpStatusCode.ServiceUnavailable, "nobody sends it any more");

        Assert.Equal(HttpStatusCode.Created, await slow);
        Assert.Equal(0, await stopped);
    }

    private static async Task<HttpStatusCode> StatusAsync(HubVisitor visitor)
    {
        using var answer = await visitor.GetAsync("/case-management/people");
        return answer.StatusCode;
    }

    // A file that comes in over a slow line is the longest request that people make.
    private static async Task<HttpStatusCode> UploadAsync(HubVisitor desk, TimeSpan during)
    {
        using var content = new SlowContent(Encoding.UTF8.GetBytes($"{Rows}Bekoe;Abena;1990;F;Ghana;;;;\r\n"), during);
        using var answer = await desk.Http.PostAsync(new Uri("/api/case-management/v1/imports", UriKind.Relative), content);
        return answer.StatusCode;
    }
}
