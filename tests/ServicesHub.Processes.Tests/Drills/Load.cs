using System.Collections.Concurrent;
using System.Diagnostics;

namespace ServicesHub.Processes.Tests.Drills;

/// <summary>Asks at a fixed rate, whatever becomes of the answers, and keeps what came of each request.</summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<Answer> answers = new();
    private readonly ConcurrentBag<Task> running = [];
    private readonly HttpClient client;
    private readonly IReadOnlyList<string> pages;
    private readonly Task loop;

    private Load(HttpClient client, int perSecond, IReadOnlyList<string> pages)
    {
        (this.client, this.pages) = (client, pages);
        loop = AskAsync(TimeSpan.FromSeconds(1.0 / perSecond));
    }

    /// <summary>Starts asking, as whoever the client is signed in as.</summary>
    public static Load Start(HttpClient client, int perSecond, params string[] pages) => new(client, perSecond, pages);

    public IReadOnlyList<Answer> Answers => [.. answers];

    /// <summary>What was not answered with 200, or was cut off.</summary>
    public IReadOnlyList<Answer> Failed => [.. answers.Where(a => a.Outcome != "200")];

    /// <summary>Stops asking and waits for what is under way.</summary>
    public async Task StopAsync()
    {
        await end.CancelAsync();
        await loop;
        await Task.WhenAll(running);
    }

    /// <summary>Of a share of the answers, how long they took at most, in milliseconds.</summary>
    public double Percentile(double share)
    {
        var sorted = answers.Select(a => a.Took.TotalMilliseconds).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }

    public string Summary => $"{answers.Count} requests, {Failed.Count} failed ({string.Join(", ", Failed.GroupBy(f => f.Outcome).Select(g => $"{g.Key} x{g.Count()}"))}), p50 {Percentile(0.5):0} ms, p95 {Percentile(0.95):0} ms, max {Percentile(1):0} ms";

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        end.Dispose();
    }

    private async Task AskAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every);
        for (var i = 0; await NextAsync(timer); i++)
            running.Add(AskOnceAsync(pages[i % pages.Count]));
    }

    private async Task<bool> NextAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task AskOnceAsync(string page)
    {
        var since = Stopwatch.GetTimestamp();
        var at = DateTimeOffset.UtcNow;
        string outcome;
        try
        {
            using var response = await client.GetAsync(new Uri(page, UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            outcome = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            outcome = $"aborted: {e.GetBaseException().Message}";
        }
        answers.Enqueue(new(page, outcome, at, Stopwatch.GetElapsedTime(since)));
    }
}
