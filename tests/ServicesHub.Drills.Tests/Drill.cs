using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ServicesHub.Testing;

// Drills kill processes and measure recovery: one at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ServicesHub.Drills.Tests;

/// <summary>Drills run short in the suite and in full with <c>HUB_FULL=1</c>; <c>HUB_DRILL_REPORT</c> names a file for their figures.</summary>
internal static class Drill
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web);

    public static bool IsFull => Environment.GetEnvironmentVariable("HUB_FULL") == "1";

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static int Times(int inSuite, int inFull) => IsFull ? inFull : inSuite;

    /// <summary>Says what a drill came to, beside the test's result and as a line of the report.</summary>
    /// <param name="drill">Which: <c>R-01</c>.</param>
    /// <param name="ledger">Its ledger; null when it has none.</param>
    /// <param name="figures">Further figures.</param>
    public static void Report(string drill, Ledger? ledger, params (string Name, object Value)[] figures)
    {
        var operations = ledger?.Read() ?? [];
        var all = new Dictionary<string, object>
        {
            ["drill"] = drill,
            ["form"] = IsFull ? "full" : "short",
            ["operations"] = operations.Count,
            ["ok"] = operations.Count(o => o.Outcome == LedgerOutcome.Ok),
            ["fail"] = operations.Count(o => o.Outcome == LedgerOutcome.Fail),
            ["unknown"] = operations.Count(o => o.Outcome == LedgerOutcome.Unknown),
            ["retries"] = operations.Sum(o => Math.Max(0, o.Answers.Count - 1)),
            ["answers"] = string.Join(' ', operations.SelectMany(o => o.Answers).GroupBy(a => a).OrderBy(g => g.Key).Select(g => $"{g.Key}x{g.Count()}")),
        };
        foreach (var (name, value) in figures)
            all[name] = value is double number ? Math.Round(number, 2) : value;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", all.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Value}"))));
        if (Environment.GetEnvironmentVariable("HUB_DRILL_REPORT") is { Length: > 0 } file)
            File.AppendAllText(file, JsonSerializer.Serialize(all, Json) + "\n");
    }

    /// <summary>Waits for quiet and asserts that ledger and hub agree.</summary>
    /// <returns>How long it took until all events were delivered.</returns>
    public static async Task<TimeSpan> AgreesAsync(Ledger ledger, LedgerChecker checker, string administrator, HubFleet fleet)
    {
        var quiet = await LedgerQuiet.WaitAsync(administrator);
        var findings = await checker.CheckAsync(ledger.Read());
        Assert.True(findings.Count == 0, $"{string.Join('\n', findings.Take(20))}\n{fleet.Report(20)}");
        return quiet;
    }

    /// <summary>The same over the API.</summary>
    public static async Task ApiAgreesAsync(Ledger ledger, LedgerChecker checker, HubFleet fleet)
    {
        using var reader = await fleet.SignInAsync("ats21");
        using var administrator = await fleet.SignInAsync("amministratore");
        Assert.Empty(await checker.CheckApiAsync(ledger.Read(), reader, administrator));
    }

    /// <summary>Waits until the gateway sends nobody to a process that was killed.</summary>
    public static async Task SettledAsync(HubFleet fleet)
    {
        using var visitor = await fleet.SignInAsync("ats21");
        await Soon.TrueAsync(async () =>
        {
            for (var asked = 0; asked < 20; asked++)
            {
                using var answer = await visitor.GetAsync("/api/case-management/v1/cases");
                if (!answer.IsSuccessStatusCode)
                    return false;
            }
            return true;
        }, "every request is answered");
    }

    /// <summary>How long something took.</summary>
    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var since = Stopwatch.StartNew();
        await work();
        return since.Elapsed;
    }
}
