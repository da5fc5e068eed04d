using System.Globalization;
using System.Runtime.InteropServices;

namespace ServicesHub.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class ThisMachine
{
    private static readonly string[] Settings = ["fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_connections"];

    public static async Task<IReadOnlyList<string>> DescribeAsync(BenchmarkDatabase database) =>
    [
        $"Processor: {Processor()}, {Environment.ProcessorCount} logical cores; load {Load()}",
        $"System: {RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})",
        $".NET: {RuntimeInformation.FrameworkDescription}, {Build()} build",
        $"PostgreSQL: {await database.AskAsync<string>("show server_version")}, data on disk; {await SettingsAsync(database)}",
    ];

    /// <exception cref="InvalidOperationException">The server does not write to the disk what it has promised.</exception>
    public static async Task RequireDurabilityAsync(BenchmarkDatabase database)
    {
        foreach (var setting in Settings[..3])
            if (await database.AskAsync<string>($"show {setting}") != "on")
                throw new InvalidOperationException($"{setting} is off: figures taken so are void.");
    }

    private static async Task<string> SettingsAsync(BenchmarkDatabase database)
    {
        var values = new List<string>();
        foreach (var setting in Settings)
            values.Add($"{setting}={await database.AskAsync<string>($"show {setting}")}");
        return string.Join(", ", values);
    }

    private static string Processor() => !File.Exists("/proc/cpuinfo") ? "unknown"
        : File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";

    private static string Load() => File.Exists("/proc/loadavg")
        ? string.Create(CultureInfo.InvariantCulture, $"{File.ReadAllText("/proc/loadavg").Split(' ')[0]} before the run")
        : "unknown";

#if DEBUG
    public static string Build() => "Debug";
#else
    public static string Build() => "Release";
#endif
}
