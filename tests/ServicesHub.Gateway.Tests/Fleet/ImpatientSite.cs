namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>A gateway that does not wait long for silent hosts.</summary>
public sealed class ImpatientSite : GatewaySite
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Hub:Gateway:Limits:Silence"] = "1" };
}
