namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>A gateway behind a proxy of the deployment on this machine.</summary>
public sealed class ProxiedSite : GatewaySite
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { [TrustedProxies.Setting] = "10.9.0.0/16, 127.0.0.1" };
}
