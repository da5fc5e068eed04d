using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
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
        configure?.Invoke(builder);
        ProfileFile.AddTo(builder.Configuration);
        var profile = ProfileFile.Read(builder.Configuration);
        var catalogue = new ModuleCatalogue(ProfileModules.Of(profile, ModuleDiscovery.BuiltInto(typeof(HostProcess).Assembly)));

        builder.AddServiceDefaults();
        builder.AddHubDataSource();
        builder.AddHub(catalogue, profile);
        builder.Services.AddSingleton(services => new InstanceAddress(AddressOf(services)));
        builder.Services.AddHostedService<InstanceRegistration>();

        var app = builder.Build();
        app.UseHub();
        return app;
    }

    private static string AddressOf(IServiceProvider services)
    {
        var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        const string unix = "http://unix:";
        return address.StartsWith(unix, StringComparison.Ordinal) ? "unix:" + address[unix.Length..] : address;
    }
}
