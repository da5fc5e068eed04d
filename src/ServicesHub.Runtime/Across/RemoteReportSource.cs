using System.Runtime.CompilerServices;
using System.Text.Json;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The facts of a module that runs in another process.</summary>
internal sealed class RemoteReportSource(string name, string moduleId, InternalCalls calls, ICurrentUser user) : IReportSource
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public string Name => name;

    public async IAsyncEnumerable<Fact> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Silence);
        using var response = await AskAsync(limit, ct) ?? throw new SourceUnavailableException(name);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));
        var count = 0L;
        while (true)
        {
            var line = await ReadAsync(lines, limit, ct);
            if (line.Total is { } total)
            {
                if (total == count)
                    yield break;
                throw new SourceUnavailableException(name);
            }
            count++;
            yield return line.Fact!;
        }
    }

    private async Task<HttpResponseMessage?> AskAsync(CancellationTokenSource limit, CancellationToken ct)
    {
        try
        {
            return await calls.AskAsync(moduleId, $"{HubPaths.Internal}/facts/{name}", [], user, limit.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is OperationCanceledException or HttpRequestException)
        {
            throw new SourceUnavailableException(name, e);
        }
    }

    private async Task<FactLine> ReadAsync(StreamReader lines, CancellationTokenSource limit, CancellationToken ct)
    {
        try
        {
            limit.CancelAfter(Silence);
            var line = await lines.ReadLineAsync(limit.Token) ?? throw new SourceUnavailableException(name);
            return JsonSerializer.Deserialize<FactLine>(line, JsonSerializerOptions.Web)!;
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is OperationCanceledException or HttpRequestException or IOException or JsonException)
        {
            throw new SourceUnavailableException(name, e);
        }
    }
}
