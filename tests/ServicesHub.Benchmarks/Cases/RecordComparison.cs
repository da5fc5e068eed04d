namespace ServicesHub.Benchmarks;

/// <summary>Compares requests to the hub with the same, written by hand.</summary>
internal static class RecordComparison
{
    public static async Task<Figure> RunAsync(BenchmarkSetting setting, string name, string path, double atLeast)
    {
        await using var programs = await RecordPrograms.StartAsync(setting.Database);
        var request = SignedIn.Get(path, programs.Cookie);
        using var ours = programs.Host(request);
        using var reference = programs.Reference(request);
        using var control = programs.Control(request);
        await Equal.AnswersAsync(reference, control, ours);
        return await RunAsync(setting, name, reference, control, ours, atLeast);
    }

    public static async Task<Figure> RunAsync(BenchmarkSetting setting, string name, Side reference, Side control, Side ours, double? atLeast)
    {
        var options = setting.Options;
        foreach (var side in new[] { reference, control, ours })
            await side.ThroughputAsync(options.WarmUp);
        Task<Spread> RatioAsync(Side subject) =>
            Comparison.RatioAsync(options.Rounds, () => reference.ThroughputAsync(options.Slice), () => subject.ThroughputAsync(options.Slice));
        var same = await RatioAsync(control);
        var ratio = await RatioAsync(ours);
        setting.Notes($"processor time of a request: {reference.Cost}; {ours.Cost}");
        return new(name, ratio) { Control = same, AtLeast = atLeast };
    }
}
