using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Asks modules that run in other processes, signed, on behalf of the current user. Reads only: a call may be made twice.</summary>
internal sealed partial class InternalCalls(HubMap map, ProcessIdentity process, ProcessKey key, TimeProvider clock, ILogger<InternalCalls> log) : IDisposable
{
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> unreached = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> silent = new();

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        ConnectCallback = InstanceConnection.ConnectAsync,
        ConnectTimeout = Connecting,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Asks one of the processes that run a module; another where one cannot be reached.</summary>
    /// <returns>Its answer with the headers read; null when none answered with success in time.</returns>
    public async Task<HttpResponseMessage?> AskAsync(string moduleId, string path, byte[] body, ICurrentUser user, CancellationToken ct)
    {
        foreach (var instance in InstancesOf(moduleId))
        {
            try
            {
                var response = await client.SendAsync(Request(instance, path, body, user), HttpCompletionOption.ResponseHeadersRead, ct);
                if (response.IsSuccessStatusCode)
                    return response;
                LogRefused(log, moduleId, path, (int)response.StatusCode);
                response.Dispose();
                return null;
            }
            catch (HttpRequestException e)
            {
                unreached[instance.ProcessId] = clock.GetUtcNow();
                LogUnreached(log, moduleId, instance.Address, e.HttpRequestError.ToString());
            }
        }
        return null;
    }

    /// <summary>Asks for one value, within a time.</summary>
    public async Task<ModuleAnswer<T>> AskAsync<T>(string moduleId, string path, object? question, TimeSpan within, ICurrentUser user, CancellationToken ct)
    {
        // A page that asks ten times waits once.
        if (silent.TryGetValue(moduleId, out var since) && clock.GetUtcNow() - since < LeftAlone)
            return ModuleAnswers.Unavailable<T>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(within);
        try
        {
            using var response = await AskAsync(moduleId, path, JsonSerializer.SerializeToUtf8Bytes(question, JsonSerializerOptions.Web), user, limit.Token);
            if (response is null)
                return ModuleAnswers.Unavailable<T>();
            await using var content = await response.Content.ReadAsStreamAsync(limit.Token);
            return ModuleAnswers.Of((await JsonSerializer.DeserializeAsync<T>(content, JsonSerializerOptions.Web, limit.Token))!);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is OperationCanceledException or HttpRequestException or IOException or JsonException)
        {
            if (e is OperationCanceledException)
                silent[moduleId] = clock.GetUtcNow();
            LogUnanswered(log, moduleId, path, e.GetType().Name);
            return ModuleAnswers.Unavailable<T>();
        }
    }

    public void Dispose() => client.Dispose();

    private IEnumerable<RunningInstance> InstancesOf(string moduleId)
    {
        var all = map.Current.Instances.Where(i => i.ModuleId == moduleId).ToArray();
        Random.Shared.Shuffle(all);
        return all.OrderBy(i => unreached.TryGetValue(i.ProcessId, out var at) && clock.GetUtcNow() - at < LeftAlone);
    }

    private HttpRequestMessage Request(RunningInstance instance, string path, byte[] body, ICurrentUser user)
    {
        var actor = user.IsSystem ? SignedCall.System : user.IsAuthenticated ? user.UserId.ToString("n") : SignedCall.Nobody;
        var call = new SignedCall(process.Id, instance.ProcessId, actor, user.Active?.Id, clock.GetUtcNow(), Guid.CreateVersion7());
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(InstanceConnection.UriOf(instance.Address)), path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.AcceptLanguage.Add(new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
        call.AddTo(request, key.Sign(call.Content("POST", path, body)));
        return request;
    }

    [LoggerMessage(1603, LogLevel.Warning, "Module {Module} answered {Path} with {Status}.")]
    private static partial void LogRefused(ILogger logger, string module, string path, int status);

    [LoggerMessage(1604, LogLevel.Warning, "Module {Module} cannot be reached at {Address} ({Reason}).")]
    private static partial void LogUnreached(ILogger logger, string module, string address, string reason);

    [LoggerMessage(1605, LogLevel.Warning, "Module {Module} did not answer {Path} in time ({Reason}).")]
    private static partial void LogUnanswered(ILogger logger, string module, string path, string reason);
}
