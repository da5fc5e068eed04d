using ServicesHub.Runtime;
using ServicesHub.ServiceDefaults;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;

namespace ServicesHub.Gateway;

/// <summary>
/// How the gateway notices that an instance is dead: two probes in a row that fail, within three seconds whether it is gone or
/// only silent. What has not been probed yet counts as alive.
/// </summary>
internal static class InstanceHealth
{
    // YARP waits the interval after the end of a probe: a silent instance is found after two of each, 2.8 s at most.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public static IReadOnlyDictionary<string, string> Threshold { get; } =
        new Dictionary<string, string> { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = "2" };

    /// <summary>The checks of a module's instances. Those behind a socket live and die with the gateway's own process or machine and refuse at once.</summary>
    public static HealthCheckConfig Of(IEnumerable<RunningInstance> instances) => new()
    {
        AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyAndUnknown,
        Active = new ActiveHealthCheckConfig
        {
            Enabled = instances.Any(i => !i.Address.StartsWith("unix:", StringComparison.Ordinal)),
            Interval = Interval,
            Timeout = Timeout,
            Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
            Path = HealthEndpoints.Alive,
        },
        Passive = new PassiveHealthCheckConfig { Enabled = true, Policy = UnreachedInstance.PolicyName, ReactivationPeriod = TimeSpan.FromSeconds(2) },
    };
}
