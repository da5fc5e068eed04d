using Yarp.ReverseProxy.Configuration;

namespace ServicesHub.Benchmarks;

/// <summary>YARP as its first page shows it, with one route to one destination: <c>--destination</c>.</summary>
internal static class BareProxy
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var destination = builder.Configuration["destination"] ?? throw new ArgumentException("Say --destination.");
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = "backend", Match = new RouteMatch { Path = "/{**rest}" } }],
            [new ClusterConfig { ClusterId = "backend", Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = destination } } }]);
        var app = builder.Build();
        app.MapReverseProxy();
        return app;
    }
}
