using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace ServicesHub.Gateway;

/// <summary>
/// An instance that takes no connection, or drops one before it answers, is left out for a moment from the first time on:
/// probes then say more. Changes are not sent again, so that the next ones must not go there.
/// </summary>
internal sealed class UnreachedInstance(IDestinationHealthUpdater health) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "Unreached";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        if (context.GetForwarderErrorFeature() is { } failure && (IsUnreached(failure) || IsCutOff(failure)))
            health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, Rest);
    }

    /// <summary>True when the request has not got as far as the instance.</summary>
    public static bool IsUnreached(IForwarderErrorFeature failure) =>
        failure is { Error: ForwarderError.Request, Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } };

    /// <summary>True when the instance died before it began to answer.</summary>
    public static bool IsCutOff(IForwarderErrorFeature failure) =>
        failure is { Error: ForwarderError.Request, Exception: HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.Unknown, InnerException: IOException } };
}
