using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform.Tests.Desks;

/// <summary>A module with two permissions: one of operators, one of nobody.</summary>
internal sealed class SampleModule : IServiceModule
{
    public const string Read = "sample.read-things";

    public const string Destroy = "sample.destroy-things";

    public ModuleManifest Manifest { get; } = new()
    {
        Id = "sample",
        Title = new("Prova", "Sample"),
        Permissions = [new(Read, new("Leggere", "Read"), HubRoles.Operator), new(Destroy, new("Distruggere", "Destroy"))],
    };

    public void ConfigureServices(IModuleBuilder builder)
    {
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
    }
}
