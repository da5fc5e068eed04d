using ServicesHub.ServiceDefaults;
using Yarp.ReverseProxy.Model;

namespace ServicesHub.Gateway;

/// <summary>
/// Where probes have given up every instance of a module, they are asked once more before anybody is told that it does not
/// answer: on a busy machine a probe may have come too late.
/// </summary>
internal static class AskedAgain
{
    // What is dead refuses at once. What is silent may be busy: somebody who waits some seconds is better off than one turned away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>The first instance that answers; none when none does in time.</returns>
    public static async Task<IReadOnlyList<DestinationState>> AliveAsync(IReverseProxyFeature proxy, CancellationToken ct)
    {
        if (proxy.AllDestinations.Count == 0)
            return [];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        await foreach (var asked in Task.WhenEach(proxy.AllDestinations.Select(instance => AskAsync(proxy.Cluster.HttpClient, instance, limit.Token))))
            if (await asked is { } alive)
                return [alive];
        return [];
    }

    private static async Task<DestinationState?> AskAsync(HttpMessageInvoker client, DestinationState instance, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(instance.Model.Config.Address), HealthEndpoints.Alive));
            using var answer = await client.SendAsync(request, ct);
            return answer.IsSuccessStatusCode ? instance : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }
}
