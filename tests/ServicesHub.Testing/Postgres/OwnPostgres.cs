using ServicesHub.PostgreSql;

namespace ServicesHub.Testing;

/// <summary>A server of one test's own, with a demonstration, that may be killed and started again.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string folder;
    private readonly EmbeddedPostgresOptions options;
    private EmbeddedPostgres? server;

    private OwnPostgres(string folder)
    {
        this.folder = folder;
        options = new EmbeddedPostgresOptions
        {
            DataFolder = Path.Combine(folder, "data"),
            ServerFolder = Path.Combine(folder, "server"),
            Exclusive = false,
            Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
        };
    }

    /// <summary>The owner's connection to its database.</summary>
    public string OwnerConnectionString { get; private set; } = "";

    public static async Task<OwnPostgres> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("hub-pg-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var own = new OwnPostgres(folder);
        own.server = await EmbeddedPostgres.StartAsync(own.options);
        own.OwnerConnectionString = (await own.server.EnsureHubDatabaseAsync()).Owner;
        await HubDatabases.BuildAsync(own.OwnerConnectionString, "ascoli-piceno", fill: true);
        return own;
    }

    /// <summary>Kills the server's first process; its backends end by themselves.</summary>
    public async Task KillAsync()
    {
        using var process = System.Diagnostics.Process.GetProcessById(server!.ProcessId);
        process.Kill();
        server.Detach();
        server = null;
        await Soon.TrueAsync(() => Task.FromResult(Postmaster.Of(Path.Combine(options.DataFolder, "postgresql")) is null), "the server is gone");
    }

    /// <summary>Starts it again, as an operator's supervisor does.</summary>
    public async Task StartAgainAsync()
    {
        // Backends of the killed server hold its shared memory for a moment.
        for (var tries = 0; ; tries++)
        {
            try
            {
                server = await EmbeddedPostgres.StartAsync(options);
                return;
            }
            catch (Runtime.StartupException) when (tries < 20)
            {
                await Task.Delay(250);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
