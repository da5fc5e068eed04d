using ServicesHub.PostgreSql;

namespace ServicesHub;

/// <summary>The hub's database: a server that was given, or the embedded one, which lives as long as the hub.</summary>
internal sealed class HubDatabaseSource : IAsyncDisposable
{
    private const string Unfinished = "demonstration.unfinished";

    private readonly EmbeddedPostgres? server;
    private readonly HubDataFolder folder;

    private HubDatabaseSource(HubDataFolder folder, HubConnections connections, EmbeddedPostgres? server) =>
        (this.folder, Connections, this.server) = (folder, connections, server);

    public HubConnections Connections { get; }

    public HubDataFolder Folder => folder;

    /// <summary>True when the database is the hub's own, where it may put the demonstration without being asked.</summary>
    public bool IsEmbedded => server is not null;

    /// <summary>Where the data lie, for people.</summary>
    public string Description => server is { } own
        ? $"{folder.Path} (PostgreSQL {own.Binaries.Version})"
        : $"ConnectionStrings:hub · {folder.Path}";

    /// <exception cref="StartupException">The data folder or the server cannot be used.</exception>
    public static async Task<HubDatabaseSource> OpenAsync(HubSettings settings, IProgress<string> progress, CancellationToken ct)
    {
        if (settings.Connection is { } given)
            return new HubDatabaseSource(
                HubDataFolder.Open(settings.DataFolder), new HubConnections(settings.OwnerConnection ?? given, HubDatabase.As(given, settings.Role)), null);

        if (settings.Role != ApplicationRole.Default)
            throw new StartupException(
                $"{ApplicationRole.Setting} is for a server that several hubs share: give ConnectionStrings:hub, or leave the setting out.",
                $"{ApplicationRole.Setting} serve su un server condiviso da più hub: indicare ConnectionStrings:hub, o togliere l'impostazione.");
        var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { DataFolder = settings.DataFolder }, progress, ct);
        try
        {
            if (File.Exists(server.Folder.At(Unfinished)))
                await server.DropHubDatabaseAsync(ct);
            return new HubDatabaseSource(server.Folder, await server.EnsureHubDatabaseAsync(ct), server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Fills the database. Killed on the way, the next start of the embedded server begins anew; a server that was given is
    /// never emptied.
    /// </summary>
    public async Task FillAsync(Func<Task> fill)
    {
        await File.WriteAllTextAsync(folder.At(Unfinished), "");
        await fill();
        File.Delete(folder.At(Unfinished));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        else
            folder.Dispose();
    }
}
