using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace ServicesHub.ServiceDefaults.Tests;

/// <summary><c>OTEL_*</c>: a collector that was named receives what happens, under the name that was given.</summary>
public sealed class TelemetryTests : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> received = [];
    private readonly WebApplication collector;

    public TelemetryTests()
    {
        collector = Site([]);
        collector.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue(Encoding.UTF8.GetString(body.ToArray()));
        });
        collector.MapPost("/v1/{rest}", () => Results.Ok());
    }

    [Fact]
    public async Task A_request_reaches_the_collector_and_the_questions_of_monitors_do_not()
    {
        var ct = TestContext.Current.CancellationToken;
        await collector.StartAsync(ct);
        await using var site = Site(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_SERVICE_NAME"] = "hub-under-test",
        });
        site.MapGet("/people", () => "");
        await site.StartAsync(ct);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(HealthEndpoints.Alive, ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/people", ct)).StatusCode);

        var traces = await TracesWithAsync(Served("/people"), site, ct);
        Assert.Contains("hub-under-test", traces, StringComparison.Ordinal);
        Assert.DoesNotMatch(Served(HealthEndpoints.Alive), traces);
    }

    public ValueTask DisposeAsync() => collector.DisposeAsync();

    /// <summary>All that the collector has received once the pattern is in it: a span ends a little after its answer.</summary>
    private async Task<string> TracesWithAsync(Regex pattern, WebApplication site, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            site.Services.GetRequiredService<TracerProvider>().ForceFlush();
            var traces = string.Concat(received);
            if (pattern.IsMatch(traces))
                return traces;
            await Task.Delay(50, limit.Token);
        }
    }

    /// <summary>A span of the server: those of the test's own client have <c>url.full</c> instead.</summary>
    private static Regex Served(string path) => new($"url\\.path.{{1,6}}{path}", RegexOptions.Singleline);

    private static WebApplication Site(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (settings.Count > 0)
            builder.AddServiceDefaults();
        var site = builder.Build();
        if (settings.Count > 0)
            site.MapDefaultEndpoints();
        return site;
    }
}
