using Microsoft.AspNetCore.HttpOverrides;
using ServicesHub.Runtime;
using ServicesHub.ServiceDefaults;

namespace ServicesHub.Host;

/// <summary>A process that runs modules of the deployment; the gateway is the only one that talks to it.</summary>
public static class HostProcess
{
    /// <param name="args">Command line.</param>
    /// <param name="configure">Changes the builder before it is built: the all-in-one program's socket and data source.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(HostProcess).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        // The gateway has limited the size of what it passes on, by address.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        configure?.Invoke(builder);
        var (whole, profile) = ReadCatalogue(builder.Configuration, OpenedPlugins.Of(builder));
        var catalogue = ProcessModules.Of(whole, profile, builder.Configuration[ProcessModules.Setting]);

        builder.AddServiceDefaults();
        builder.AddHubDataSource();
        builder.AddHub(catalogue, profile);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
        });
        builder.Services.AddSingleton<InstanceAddress>();
        builder.Services.AddInstanceRegistration();
        builder.Services.AddRemoteSources(whole, catalogue);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseHub(InternalEndpoints.UseInternalGate);
        app.MapInternal();
        app.MapDefaultEndpoints();
        app.CheckEndpoints();
        return app;
    }

    /// <summary>The profile of the deployment and its modules, with everything checked that can be checked before a start.</summary>
    /// <param name="configuration">The configuration, which gets the profile beneath it.</param>
    /// <param name="opened">Plugins that were loaded already; null leaves plugins alone.</param>
    /// <exception cref="StartupException">The profile or a module cannot be used.</exception>
    public static (ModuleCatalogue Catalogue, HubProfile Profile) ReadCatalogue(IConfigurationManager configuration, OpenedPlugins? opened = null)
    {
        ProfileFile.AddTo(configuration);
        var profile = ProfileFile.Read(configuration);
        LoadedModule[] built = [.. ProfileModules.Of(profile, ModuleDiscovery.BuiltInto(typeof(HostProcess).Assembly), InstalledPlugins.IdsIn(configuration))];
        var catalogue = opened is null ? new ModuleCatalogue(built) : InstalledPlugins.With(built, profile, configuration, opened);
        FeatureLockRules.Check(profile, catalogue);
        return (catalogue, profile);
    }
}
