namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>A gateway in a container, where the platform's own switch for forwarded headers is on.</summary>
public sealed class ContainedSite : GatewaySite
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["ForwardedHeaders_Enabled"] = "true" };
}
