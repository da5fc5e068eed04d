using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ServicesHub.Abstractions;

/// <summary>What a module receives to register its services.</summary>
public interface IModuleBuilder
{
    /// <summary>The module's own manifest.</summary>
    ModuleManifest Manifest { get; }

    /// <summary>The service collection of the process.</summary>
    IServiceCollection Services { get; }

    /// <summary>The configuration of the process.</summary>
    IConfiguration Configuration { get; }
}
