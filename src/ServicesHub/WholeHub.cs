using ServicesHub.Gateway;
using ServicesHub.Host;

namespace ServicesHub;

/// <summary>
/// PostgreSQL, migrator, host and gateway in one process, through the same code that runs them in many: the gateway reaches
/// the host over a socket.
/// </summary>
internal sealed class WholeHub : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> running = [];

    /// <exception cref="StartupException">One sentence that says what is wrong, where, and what to do.</exception>
    public static async Task<WholeHub> StartAsync(string[] args, Terminal terminal, CancellationToken ct)
    {
        var settings = ReadSettings(args);
        FreeAddress.Require(settings.Urls);
        var hub = new WholeHub();
        try
        {
            await hub.StartAsync(args, settings, terminal, ct);
            return hub;
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops what was started, the last first: the gateway before the host before the database.</summary>
    public async ValueTask DisposeAsync()
    {
        while (running.TryPop(out var part))
        {
            if (part is WebApplication app && app.Lifetime.ApplicationStarted.IsCancellationRequested)
                await app.StopAsync();
            await part.DisposeAsync();
        }
    }

    private static HubSettings ReadSettings(string[] args)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args);
        HostProcess.ReadCatalogue(configuration);
        return HubSettings.Read(configuration);
    }

    private async Task StartAsync(string[] args, HubSettings settings, Terminal terminal, CancellationToken ct)
    {
        var database = await HubDatabaseSource.OpenAsync(settings, terminal, ct);
        running.Push(database);
        var overlay = new ProcessOverlay(database.Connections, database.Folder.Path);
        var password = await HubContent.PrepareAsync(args, settings, database, overlay, terminal, ct);
        overlay.Demo = password is not null;

        terminal.Report("Starting · avvio");
        var host = HostProcess.Build(args, builder => overlay.ApplyTo(builder, HostSocket.UrlIn(database.Folder)));
        running.Push(host);
        var gateway = GatewayProcess.Build(args, builder => overlay.ApplyTo(builder, settings.Urls));
        running.Push(gateway);
        await Task.WhenAll(host.StartAsync(ct), gateway.StartAsync(ct));
        await ModulesUpAsync(gateway, ct);

        var address = gateway.Urls.First();
        database.Folder.AnnounceAddress(address);
        Banner.Print(terminal, HubSettings.ForBrowsers(address), database.Description, password, await FirstAccount.LinkAsync(gateway, ct));
    }

    private static async Task ModulesUpAsync(WebApplication gateway, CancellationToken ct)
    {
        var map = gateway.Services.GetRequiredService<HubMap>();
        while (!map.Current.Manifests.Where(m => m.Id != Platform.PlatformModule.Id).All(m => map.Current.Instances.Any(i => i.ModuleId == m.Id)))
            await Task.Delay(20, ct);
    }
}
