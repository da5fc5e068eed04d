using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

/// <summary>A small module that shows how the platform treats modules.</summary>
internal sealed class ProbeModule : IServiceModule
{
    public const string Id = "probe";
    public const string Certificates = "probe.certificates";
    public const string Use = "probe.use";
    public const string Audit = "probe.audit";

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Sonda", "Probe"),
        Features = [new(Certificates, new("Attestati", "Certificates"), new("", ""))],
        Permissions = [new(Use, new("Usare", "Use"), HubRoles.Operator), new(Audit, new("Verificare", "Audit"), HubRoles.Administrator)],
        Navigation = [new(new("Sonda", "Probe"), "/probe", Use)],
    };

    public void ConfigureServices(IModuleBuilder builder) => builder.Services.AddSingleton<ProbeThings>();

    public void MapApi(IEndpointRouteBuilder api) => api.MapThings();
}
