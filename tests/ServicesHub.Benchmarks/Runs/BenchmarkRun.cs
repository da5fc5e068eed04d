using System.Diagnostics;
using System.Globalization;

namespace ServicesHub.Benchmarks;

/// <summary>Runs the cases that were asked for and prints what they found.</summary>
internal static class BenchmarkRun
{
    private static readonly IReadOnlyList<IBenchmark> All =
    [
        new GatewayBenchmark(), new FeatureBenchmark(), new KeyedReadBenchmark(), new ListBenchmark(), new WriteBenchmark(),
        new SealingBenchmark(), new StartBenchmark(),
    ];

    public static async Task<int> RunAsync(string[] words)
    {
        if (Chosen(words) is not { } run)
            return 1;
        var clock = Stopwatch.StartNew();
        await using var database = await BenchmarkDatabase.StartAsync();
        await ThisMachine.RequireDurabilityAsync(database);
        var report = new List<string>();
        foreach (var line in await ThisMachine.DescribeAsync(database))
            Say(report, $"* {line}");
        Say(report, "", "| case | A/A | ratio: median (min–max) | bar | verdict |", "| --- | --- | --- | --- | --- |");
        var notes = new List<string>();
        var missed = 0;
        foreach (var benchmark in run.Cases)
            foreach (var figure in await benchmark.RunAsync(new(run.Options, database, line => notes.Add($"* {benchmark.Name}: {line}"))))
            {
                Say(report, $"| {figure.Name} | {figure.ControlMedian} | {figure.Measured} | {figure.Bar} | {figure.Verdict} |");
                missed += figure.Verdict is "missed" or "void" ? 1 : 0;
            }
        Say(report, ["", .. notes, "", string.Create(CultureInfo.InvariantCulture, $"{run.Options.Rounds} rounds of {run.Options.Seconds} s; the whole run took {clock.Elapsed.TotalMinutes:0.0} min.")]);
        if (run.Options.Out is { } file)
            await File.WriteAllLinesAsync(file, report);
        return missed == 0 ? 0 : 2;
    }

    private static (RunOptions Options, IReadOnlyList<IBenchmark> Cases)? Chosen(string[] words)
    {
        try
        {
            var options = RunOptions.Parse(words);
            if (options.Cases.FirstOrDefault(name => All.All(b => b.Name != name)) is { } unknown)
                throw new FormatException($"There is no case '{unknown}': use {string.Join(", ", All.Select(b => b.Name))}.");
            return (options, [.. All.Where(b => options.Cases.Count == 0 || options.Cases.Contains(b.Name))]);
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }

    private static void Say(List<string> report, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
            report.Add(line);
        }
    }
}
