using System.Diagnostics;
using System.Globalization;
using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Benchmarks;

/// <summary>Start-up until the first page of a module answers, and memory a moment later, of one process and of many.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Starts = 3;

    public string Name => "start";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting)
    {
        var one = new List<(double Seconds, double Megabytes)>();
        var several = new List<(double Seconds, double Megabytes)>();
        for (var start = 0; start < Starts; start++)
        {
            one.Add(await OneProcessAsync(setting.Database));
            several.Add(await ScaledAsync(setting.Database));
        }
        return [.. FiguresOf("one process", one), .. FiguresOf("scaled form", several)];
    }

    private static IEnumerable<Figure> FiguresOf(string form, List<(double Seconds, double Megabytes)> starts) =>
    [
        new($"{form}, start-up over a filled database", Spread.Of(starts.Select(s => s.Seconds))) { Unit = "s" },
        new($"{form}, resident memory after its first page", Spread.Of(starts.Select(s => s.Megabytes))) { Unit = "MB" },
    ];

    private static async Task<(double Seconds, double Megabytes)> OneProcessAsync(BenchmarkDatabase database)
    {
        var folder = Directory.CreateTempSubdirectory("hub-benchmark-").FullName;
        var clock = Stopwatch.StartNew();
        await using var hub = RunningProgram.Start("ServicesHub",
            ["--urls=http://127.0.0.1:0", $"--Hub:DataFolder={Path.Combine(folder, "data")}", $"--ConnectionStrings:hub={database.Connection}", $"--Hub:Demo:Password={HubDatabases.Password}"]);
        var address = new Uri((await hub.LineAsync(@"^\s+ServicesHub\s+(http\S+)")).Groups[1].Value);
        await AnswersAsync(address);
        return (clock.Elapsed.TotalSeconds, MegabytesOf(hub.Id));
    }

    private static async Task<(double Seconds, double Megabytes)> ScaledAsync(BenchmarkDatabase database)
    {
        var clock = Stopwatch.StartNew();
        await using var gateway = await Programs.GatewayAsync(database);
        await using var host = await Programs.HostAsync(database);
        await AnswersAsync(gateway.Address);
        return (clock.Elapsed.TotalSeconds, MegabytesOf(gateway.Id) + MegabytesOf(host.Id));
    }

    // Signed out, a module's page leads to the sign-in page: module, gateway and database have all answered then.
    private static async Task AnswersAsync(Uri hub)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = true }) { BaseAddress = hub };
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/case-management/people", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            await Task.Delay(10);
        }
    }

    private static double MegabytesOf(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
