using System.Globalization;

namespace ServicesHub.Benchmarks;

/// <summary>The gateway against a bare YARP with one route, before the same backend: throughput, and latency that they add.</summary>
internal sealed class GatewayBenchmark : IBenchmark
{
    private const string Path = "/api/training/v1/editions";

    public string Name => "gateway";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting)
    {
        var options = setting.Options;
        await using var backend = await Programs.ReferenceAsync("backend");
        await using var proxy = await Programs.ReferenceAsync("proxy", $"--destination={backend.Address}");
        await using var again = await Programs.ReferenceAsync("proxy", $"--destination={backend.Address}");
        await using var gateway = await Programs.GatewayAsync(setting.Database);
        await setting.Database.RunAsync("""
            insert into hub.module_instances (process_id, module_id, address, started_at, seen_at)
            values (gen_random_uuid(), 'training', $1, now(), now() + interval '1 hour')
            """, backend.Address.ToString().TrimEnd('/'));
        await setting.Database.RunAsync("select pg_notify('hub_modules', '')");
        var cookie = await SignedIn.CookieAsync(gateway.Address);

        Side SideOf(string name, ListeningProgram program, Func<HttpRequestMessage> request) =>
            new(name, program.Address, request, (name, ProcessTime.Of(program.Id)), ("backend", ProcessTime.Of(backend.Id)));
        HttpRequestMessage Anonymous() => new(HttpMethod.Get, new Uri(Path, UriKind.Relative));
        using var direct = SideOf("direct", backend, Anonymous);
        using var bare = SideOf("YARP", proxy, Anonymous);
        using var control = SideOf("YARP", again, Anonymous);
        using var ours = SideOf("gateway", gateway, Anonymous);
        using var known = SideOf("gateway", gateway, SignedIn.Get(Path, cookie));
        await Equal.AnswersAsync(bare, control, ours, known);
        foreach (var side in new[] { direct, bare, control, ours, known })
            await side.ThroughputAsync(options.WarmUp);

        Task<Spread> ThroughputAsync(Side subject, int rounds) =>
            Comparison.RatioAsync(rounds, () => bare.ThroughputAsync(options.Slice), () => subject.ThroughputAsync(options.Slice));
        var throughputControl = await ThroughputAsync(control, options.Rounds);
        var throughput = await ThroughputAsync(ours, options.Rounds);
        var throughputSignedIn = await ThroughputAsync(known, options.Fewer);

        var rate = 0.4 * await ours.ThroughputAsync(options.Slice * 2);
        async Task<double> AddedAsync(Side through) => await through.MedianAsync(rate, options.Slice * 2) - await direct.MedianAsync(rate, options.Slice);
        foreach (var side in new[] { direct, bare, control, ours, known })
            await side.MedianAsync(rate, options.Slice * 4);
        Task<Spread> LatencyAsync(Side subject, int rounds) => Comparison.RatioAsync(rounds, () => AddedAsync(bare), () => AddedAsync(subject));
        var latencyControl = await LatencyAsync(control, options.Rounds);
        var latency = await LatencyAsync(ours, options.Rounds);
        var latencySignedIn = await LatencyAsync(known, options.Fewer);
        await setting.Database.RunAsync("delete from hub.module_instances");

        setting.Notes($"processor time of a request: {bare.Cost}; {ours.Cost}; signed in: {known.Cost}");
        setting.Notes(string.Create(CultureInfo.InvariantCulture, $"latency at {rate:#,0} requests a second"));
        return
        [
            new("gateway, throughput against a bare YARP", throughput) { Control = throughputControl, AtLeast = 0.85 },
            new("the same, signed in", throughputSignedIn) { Control = throughputControl },
            new("gateway, added median latency against that of a bare YARP", latency) { Control = latencyControl, AtMost = 1.15 },
            new("the same, signed in", latencySignedIn) { Control = latencyControl },
        ];
    }
}
