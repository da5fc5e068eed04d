namespace ServicesHub.Benchmarks;

/// <summary>
/// Changes while another process seals the audit at once and again each second, against the same while that process stands
/// still. What piles up meanwhile is sealed as well.
/// </summary>
internal sealed class SealingBenchmark : IBenchmark
{
    private const string Job = "platform.seal-audit";

    public string Name => "sealing";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting)
    {
        var (options, database) = (setting.Options, setting.Database);
        await using var programs = await RecordPrograms.StartAsync(database);
        await using var platform = await Programs.GatewayAsync(database);
        if (!await IsThereAsync(database))
        {
            setting.Notes($"there is no job {Job} in this build: nothing was measured");
            return [];
        }
        var measures = await Records.MoreMeasuresAsync(database, WriteBenchmark.NeededFor(options));
        using var changes = programs.Host(WriteBenchmark.End(measures, programs.Cookie));
        await changes.ThroughputAsync(options.WarmUp);
        var before = await SealedAsync(database);

        async Task<double> WithoutAsync()
        {
            await platform.SignalAsync("STOP");
            return await changes.ThroughputAsync(options.Slice * 2);
        }

        async Task<double> WithAsync()
        {
            await platform.SignalAsync("CONT");
            using var end = new CancellationTokenSource();
            var asking = AskAsync(database, end.Token);
            var throughput = await changes.ThroughputAsync(options.Slice * 2);
            await end.CancelAsync();
            await asking;
            return throughput;
        }

        var control = await Comparison.RatioAsync(options.Fewer, WithoutAsync, WithoutAsync);
        var ratio = await Comparison.RatioAsync(options.Rounds, WithoutAsync, WithAsync);
        await platform.SignalAsync("CONT");
        setting.Notes($"{await SealedAsync(database) - before} audit entries were sealed meanwhile; {changes.Cost}");
        return [new("writes while the audit is sealed against writes without", ratio) { Control = control, AtLeast = 0.85 }];
    }

    private static async Task AskAsync(BenchmarkDatabase database, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await database.RunAsync("update hub.jobs set requested_at = now() where name = $1", Job);
            await Task.Delay(TimeSpan.FromSeconds(1), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> IsThereAsync(BenchmarkDatabase database)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await database.AskAsync<bool>("select exists (select from hub.jobs where name = $1)", Job))
                return true;
            await Task.Delay(100);
        }
        return false;
    }

    private static Task<long> SealedAsync(BenchmarkDatabase database) => database.AskAsync<long>("select coalesce(sum(count), 0)::bigint from hub.audit_blocks");
}
