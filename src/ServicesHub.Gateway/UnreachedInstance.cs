using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace ServicesHub.Gateway;

/// <summary>An instance that takes no connection is left out for a moment from its first refusal on: probes then say more.</summary>
internal sealed class UnreachedInstance(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "Unreached";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        if (context.GetForwarderErrorFeature() is { } failure && IsUnreached(failure))
            health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, Rest);
    }

    /// <summary>True when the request has not got as far as the instance.</summary>
    public static bool IsUnreached(IForwarderErrorFeature failure) =>
        failure is { Error: ForwarderError.Request, Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } };
}
