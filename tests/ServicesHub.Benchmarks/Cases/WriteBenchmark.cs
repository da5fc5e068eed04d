using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;

namespace ServicesHub.Benchmarks;

/// <summary>
/// A change with its audit entry and its event in the outbox, against the same statements in one transaction without either.
/// The event goes to a queue that nobody reads: passing it on is part of the work, handling it is not.
/// </summary>
internal sealed class WriteBenchmark : IBenchmark
{
    private const string Event = "case-management.measure-ended.v1";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"result":"ended","outcome":"completed"}""");

    public string Name => "write";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting)
    {
        await using var programs = await RecordPrograms.StartAsync(setting.Database);
        await setting.Database.RunAsync("insert into hub.subscriptions (topic, address) values ($1, 'hub-nobody') on conflict do nothing", Event);
        var measures = await Records.MoreMeasuresAsync(setting.Database, NeededFor(setting.Options));
        var request = End(measures, programs.Cookie);
        using var ours = programs.Host(request);
        using var reference = programs.Reference(request);
        using var control = programs.Control(request);
        await Equal.StatusAsync(reference, control, ours);
        var before = await WrittenAsync(setting.Database);
        var figure = await RecordComparison.RunAsync(setting, "write with audit and outbox against the same statements without", reference, control, ours, 0.70);
        if (await WrittenAsync(setting.Database) - before < ours.Answered)
            throw new InvalidOperationException("Fewer audit entries than changes: something else was measured.");
        return [figure];
    }

    /// <summary>Ends one measure after the other.</summary>
    public static Func<HttpRequestMessage> End(ConcurrentQueue<Guid> measures, string cookie) => () => measures.TryDequeue(out var id)
        ? new(HttpMethod.Post, new Uri($"/api/case-management/v1/measures/{id}/end", UriKind.Relative))
        {
            Headers = { { "Cookie", cookie }, { "X-Hub-Request", "1" }, { "If-Match", "\"1\"" } },
            Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        }
        : throw new InvalidOperationException("No measure is left to end: shorten the rounds.");

    /// <summary>As many measures as two cores end while all sides warm up and are measured.</summary>
    public static int NeededFor(RunOptions options) => (int)(3_000 * (2 * options.Rounds * options.Seconds + 3 * options.WarmUp.TotalSeconds)) + 1_000;

    private static Task<long> WrittenAsync(BenchmarkDatabase database) => database.AskAsync<long>("select count(*) from hub.audit where action = 'case-management.measure-ended'");
}
