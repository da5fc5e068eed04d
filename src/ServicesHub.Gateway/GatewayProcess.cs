using ServicesHub.Platform;
using ServicesHub.Runtime;
using ServicesHub.ServiceDefaults;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;

namespace ServicesHub.Gateway;

/// <summary>The only public door: it serves the hub's own pages and passes everything else to the hosts.</summary>
public static class GatewayProcess
{
    /// <param name="args">Command line.</param>
    /// <param name="configure">Changes the builder before it is built: the all-in-one program's data source.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(GatewayProcess).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        configure?.Invoke(builder);
        ProfileFile.AddTo(builder.Configuration);
        var profile = ProfileFile.Read(builder.Configuration);
        // Switched on in containers, this would believe what every browser says about its address: TrustedProxies decides.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        var catalogue = new ModuleCatalogue([ModuleDiscovery.In(typeof(PlatformModule).Assembly)]);

        builder.AddServiceDefaults();
        builder.AddHubDataSource();
        builder.Services.AddSingleton<IModuleReach, ProxiedReach>();
        builder.AddHub(catalogue, profile);
        builder.AddRequestLimits();
        // Each failed probe would be a warning with its stack; that an instance is given up or back is one line.
        builder.Logging.AddFilter("Yarp", LogLevel.Warning).AddFilter("Yarp.ReverseProxy.Health", LogLevel.Information).AddFilter("Yarp.ReverseProxy.Health.ActiveHealthCheckMonitor", LogLevel.Error);
        builder.Services.AddReverseProxy().LoadFromMemory([], []).AddTransforms<HeaderTransforms>();
        builder.Services.AddSingleton<IForwarderHttpClientFactory, InstanceClientFactory>();
        builder.Services.AddSingleton<IPassiveHealthCheckPolicy, UnreachedInstance>();
        builder.Services.AddHostedService<RouteCompiler>();

        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseMiddleware<ForeignHeaders>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseHub(RequestLimits.UseRequestLimits, RequestLimits.UsePassingOn);
        app.MapDefaultEndpoints();
        app.MapAccount();
        app.MapTokens();
        app.MapApiDocumentation();
        app.MapReverseProxy(proxy =>
        {
            proxy.UseMiddleware<UnavailableModule>();
            proxy.UseMiddleware<AnotherInstance>();
            proxy.UseSessionAffinity();
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        }).AllowAnonymous().WithMetadata(PassedOn.Mark);
        app.CheckEndpoints();
        return app;
    }
}
