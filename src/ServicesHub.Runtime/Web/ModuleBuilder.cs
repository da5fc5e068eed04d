using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

internal sealed record ModuleBuilder(ModuleManifest Manifest, IServiceCollection Services, IConfiguration Configuration)
    : IModuleBuilder;
