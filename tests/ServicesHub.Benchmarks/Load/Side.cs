using System.Diagnostics;
using System.Globalization;

namespace ServicesHub.Benchmarks;

/// <summary>One side of a comparison: requests to an address, and the processes whose time they take.</summary>
/// <param name="name">As notes call it.</param>
/// <param name="address">Where the process listens.</param>
/// <param name="request">Makes the next request.</param>
/// <param name="processes">Those that work for it, by name.</param>
internal sealed class Side(string name, Uri address, Func<HttpRequestMessage> request, params (string Name, Func<double> Time)[] processes) : IDisposable
{
    private const int Connections = 16;

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        MaxConnectionsPerServer = Connections,
        ActivityHeadersPropagator = null,
    });

    private readonly double[] spent = new double[processes.Length];
    private double answered;

    public string Name => name;

    /// <summary>How many requests were measured.</summary>
    public double Answered => answered;

    /// <summary>Processor time of each process for one request, in microseconds, over all that was measured.</summary>
    public string Cost => string.Join(", ", processes.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {spent[i] / answered:0} µs")));

    /// <summary>Sends one request.</summary>
    public async Task<(int Status, string Body)> AskAsync()
    {
        using var answer = await SendAsync();
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Requests for each second, with all connections busy.</summary>
    public async Task<double> ThroughputAsync(TimeSpan time)
    {
        var before = processes.Select(p => p.Time()).ToArray();
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; clock.Elapsed < time; count++)
                await ExchangeAsync();
            return count;
        })));
        var seconds = clock.Elapsed.TotalSeconds;
        for (var i = 0; i < processes.Length; i++)
            spent[i] += processes[i].Time() - before[i];
        answered += counts.Sum();
        return counts.Sum() / seconds;
    }

    /// <summary>
    /// Milliseconds until answers are there, sorted, when requests come evenly at a fixed rate, whatever becomes of those before.
    /// A request that could not be sent in time counts from when it should have been.
    /// </summary>
    public async Task<IReadOnlyList<double>> LatenciesAsync(double rate, TimeSpan time)
    {
        var requests = await Task.Factory.StartNew(() => SendEvenly(rate, time), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return [.. (await Task.WhenAll(requests)).Order()];
    }

    /// <summary>The middle of <see cref="LatenciesAsync"/>.</summary>
    public async Task<double> MedianAsync(double rate, TimeSpan time) => Spread.MedianOf(await LatenciesAsync(rate, time));

    public void Dispose() => client.Dispose();

    private List<Task<double>> SendEvenly(double rate, TimeSpan time)
    {
        var requests = new List<Task<double>>();
        var clock = Stopwatch.StartNew();
        for (var due = TimeSpan.Zero; due < time; due += TimeSpan.FromSeconds(1 / rate))
        {
            Pace.Until(clock, due);
            requests.Add(LatencyAsync(clock, due));
        }
        return requests;
    }

    private async Task<double> LatencyAsync(Stopwatch clock, TimeSpan due)
    {
        await ExchangeAsync();
        return (clock.Elapsed - due).TotalMilliseconds;
    }

    private async Task ExchangeAsync()
    {
        using var answer = await SendAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{name} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        await answer.Content.CopyToAsync(Stream.Null);
    }

    private async Task<HttpResponseMessage> SendAsync()
    {
        var message = request();
        message.RequestUri = new Uri(address, message.RequestUri!);
        return await client.SendAsync(message, CancellationToken.None);
    }
}
