using Npgsql;
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

    /// <summary>The superuser's connection to it.</summary>
    public string AdminConnectionString { get; private set; } = "";

    public static async Task<OwnPostgres> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("hub-pg-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var own = new OwnPostgres(folder);
        own.server = await EmbeddedPostgres.StartAsync(own.options);
        own.OwnerConnectionString = (await own.server.EnsureHubDatabaseAsync()).Owner;
        own.AdminConnectionString = own.server.ConnectionString(HubDatabase.Name);
        await HubDatabases.BuildAsync(own.OwnerConnectionString, "ascoli-piceno", fill: true);
        return own;
    }

    /// <summary>Kills the server's first process and all its backends with SIGKILL.</summary>
    public async Task KillAsync()
    {
        var id = server!.ProcessId;
        foreach (var process in ProcessTree.ChildrenOf(id).Prepend(id))
            await ProcessTree.KillAsync(process);
        server.Detach();
        server = null;
        await Soon.TrueAsync(() => Task.FromResult(Postmaster.Of(Path.Combine(options.DataFolder, "postgresql")) is null), "the server is gone");
    }

    /// <summary>Starts it again, as an operator's supervisor does; it accepts connections when this returns.</summary>
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

    /// <summary>Looks through every table and index as <c>pg_amcheck</c> does.</summary>
    /// <returns>What is corrupt; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> CorruptionAsync()
    {
        await using var connection = new NpgsqlConnection(AdminConnectionString);
        await connection.OpenAsync();
        await HubDatabase.RunAsync(connection, "create extension if not exists amcheck", CancellationToken.None);
        var found = new List<string>();
        await using (var heap = new NpgsqlCommand("""
            select c.oid::regclass::text || ' block ' || v.blkno || ': ' || v.msg
            from pg_class c, lateral verify_heapam(c.oid, check_toast => true) v where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p'
            """, connection) { CommandTimeout = 0 })
        await using (var reader = await heap.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                found.Add(reader.GetString(0));
        try
        {
            await HubDatabase.RunAsync(connection, """
                select bt_index_check(i.indexrelid, heapallindexed => true) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                where a.amname = 'btree' and c.relpersistence = 'p' and i.indisready and i.indisvalid
                """, CancellationToken.None);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.DataCorrupted)
        {
            found.Add(e.MessageText);
        }
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
