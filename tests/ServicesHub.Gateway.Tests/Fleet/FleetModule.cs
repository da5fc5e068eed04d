using ServicesHub.Abstractions;

namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>A module that runs in another process.</summary>
internal sealed class FleetModule : IServiceModule
{
    public const string Id = "fleet";

    public ModuleManifest Manifest { get; } = new() { Id = Id, Title = new("Parco auto", "Fleet"), PublicPages = ["/verify"] };
}
