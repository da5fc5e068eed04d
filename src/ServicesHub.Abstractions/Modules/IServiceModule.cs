using Microsoft.AspNetCore.Routing;

namespace ServicesHub.Abstractions;

/// <summary>
/// A module of the hub. One public or internal sealed class per module assembly, with a parameterless constructor
/// that does no work. The hub finds it; nothing registers it.
/// </summary>
public interface IServiceModule
{
    /// <summary>What the module is and contributes: plain data that may cross a process boundary.</summary>
    ModuleManifest Manifest { get; }

    /// <summary>Registers what the scans do not find by themselves: the database context, options, clients.</summary>
    void ConfigureServices(IModuleBuilder builder) { }

    /// <summary>
    /// Maps the module's API. <paramref name="api"/> is already rooted at <c>/api/{module}/v1</c> and carries the
    /// module's feature gate.
    /// </summary>
    void MapApi(IEndpointRouteBuilder api) { }
}
