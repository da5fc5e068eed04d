using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ServicesHub.Runtime;

/// <summary>Endpoints of one module, kept apart until all of them could be built.</summary>
internal sealed class ModuleRoutes(IEndpointRouteBuilder process) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => process.ServiceProvider;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    public IApplicationBuilder CreateApplicationBuilder() => process.CreateApplicationBuilder();
}
