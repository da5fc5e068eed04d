using System.Diagnostics;
using System.Net;
using ServicesHub.Processes.Tests.Drills;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Flips;

/// <summary>A switch is seen in every process within a second, and by no request half.</summary>
public sealed class FlipTests : IAsyncLifetime
{
    private const string Module = "training";
    private const string Part = "training.certificates";
    private const string Link = "href=\"/training\"";

    private HubFleet fleet = null!;
    private HubVisitor administrator = null!;
    private HubVisitor reader = null!;

    public async ValueTask InitializeAsync()
    {
        fleet = await HubFleet.StartAsync(new FleetPlan { Profile = "ascoli-piceno" });
        administrator = await fleet.SignInAsync("amministratore");
        reader = await fleet.SignInAsync("formazione");
    }

    public async ValueTask DisposeAsync()
    {
        administrator.Dispose();
        reader.Dispose();
        await fleet.DisposeAsync();
    }

    [Fact]
    public async Task Each_of_many_switches_is_seen_by_both_processes_within_a_second_and_no_page_is_mixed()
    {
        using var ended = new CancellationTokenSource();
        var pages = ReadAsync(ended.Token);
        var delays = new List<double>();
        for (var flip = 0; flip < Drill.Times(20, 200); flip++)
        {
            var (name, on) = (flip % 4 < 2 ? Module : Part, flip % 2 == 1);
            await SwitchAsync(name, on);
            await FollowedAsync();
            delays.Add(await SlowestAsync());
            await SeenAsync(name == Module ? on : null);
        }
        await ended.CancelAsync();
        var (read, mixed) = await pages;

        delays.Sort();
        Drill.Report($"{delays.Count} flips in two processes: median {delays[delays.Count / 2]:0} ms, slowest {delays[^1]:0} ms; {read} pages meanwhile, {mixed.Count} mixed");
        Assert.InRange(delays[^1], 0, 1000);
        Assert.Empty(mixed);
        Assert.True(read > delays.Count, $"Only {read} pages were read meanwhile.");
        await NothingStaleAsync(Drill.Times(100, 1000));
    }

    [Fact]
    public async Task Processes_whose_listening_connections_are_killed_follow_within_ten_seconds()
    {
        var watch = new Stopwatch();
        long killed = 0;
        for (var flip = 0; flip < Drill.Times(10, 100); flip++)
        {
            if (flip % 2 == 0)
                killed += await fleet.AskAsync<long>("""
                    select count(pg_terminate_backend(l.pid)) from hub.feature_sync s
                    join pg_locks l on l.locktype = 'advisory' and l.classid = 4740418::oid and l.objid = s.lock_key::oid and l.objsubid = 2
                    """);
            watch.Restart();
            await SwitchAsync(Module, flip % 2 == 1);
        }
        await FollowedAsync();
        Assert.True(killed >= 2, $"Only {killed} listening connections were killed.");
        Drill.Report($"{Drill.Times(10, 100)} flips with {killed} killed listeners: both processes followed {watch.Elapsed.TotalMilliseconds:0} ms after the last");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        await SeenAsync(on: true);
        await NothingStaleAsync(Drill.Times(100, 1000));
    }

    private async Task SwitchAsync(string name, bool on)
    {
        using var answer = await administrator.PostAsync($"/api/platform/v1/features/{name}/switch", new { on, reason = "prova dei processi" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Waits until both processes have applied the last change.</summary>
    private Task FollowedAsync() => Soon.TrueAsync(
        async () => await fleet.AskAsync<long>("select count(*) from hub.feature_sync where version = (select max(version) from hub.features) and lost_at is null") == 2, "both processes have applied the last change");

    private async Task<double> SlowestAsync() => await fleet.AskAsync<double>(
        "select (max(extract(epoch from s.applied_at - c.changed_at)) * 1000)::float8 from hub.feature_sync s join hub.feature_changes c on c.version = s.version");

    /// <summary>Gateway and host answer as the switch says, at once.</summary>
    private async Task SeenAsync(bool? on)
    {
        if (on is null)
            return;
        var wanted = on.Value ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        foreach (var address in new[] { "/training", "/api/training/v1/editions", "/openapi/training.json" })
        {
            using var answer = await reader.GetAsync(address);
            Assert.Equal((address, wanted), (address, answer.StatusCode));
        }
        using var direct = new HttpRequestMessage(HttpMethod.Get, new Uri(fleet.AddressOf("host"), "/api/training/v1/editions"));
        direct.Headers.Add("Cookie", reader.Cookies);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var host = await client.SendAsync(direct, TestContext.Current.CancellationToken);
        Assert.Equal(wanted, host.StatusCode);
    }

    /// <summary>Reads the module's page all the while: it is there with its menu entry, or it is not and neither is the entry.</summary>
    private async Task<(int Read, List<string> Mixed)> ReadAsync(CancellationToken ended)
    {
        var (read, mixed) = (0, new List<string>());
        while (!ended.IsCancellationRequested)
        {
            using var answer = await reader.GetAsync("/training");
            var page = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            read++;
            if (answer.StatusCode == HttpStatusCode.OK != page.Contains(Link, StringComparison.Ordinal))
                mixed.Add($"{(int)answer.StatusCode} with {(page.Contains(Link, StringComparison.Ordinal) ? "the" : "no")} menu entry");
        }
        return (read, mixed);
    }

    private async Task NothingStaleAsync(int requests)
    {
        var on = await fleet.AskAsync<bool>("select is_on from hub.features where name = 'training'");
        var stale = 0;
        for (var i = 0; i < requests; i++)
        {
            using var answer = await reader.GetAsync(i % 2 == 0 ? "/api/training/v1/editions" : "/training");
            stale += answer.StatusCode == HttpStatusCode.OK == on ? 0 : 1;
        }
        Drill.Report($"{requests} requests after that: {stale} stale answers");
        Assert.Equal(0, stale);
    }
}
