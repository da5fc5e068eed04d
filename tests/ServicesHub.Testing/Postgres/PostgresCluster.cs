using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ServicesHub.PostgreSql;

namespace ServicesHub.Testing;

/// <summary>
/// The PostgreSQL of a test run: one server for all its processes, a database for each test class cloned from a template.
/// <c>HUB_TEST_POSTGRES</c> (a superuser's connection string) uses a server that already runs;
/// <c>HUB_TEST_POSTGRES_BIN</c> (a folder with initdb, pg_ctl and postgres) uses other binaries.
/// </summary>
public sealed class PostgresCluster
{
    private static readonly Lazy<Task<PostgresCluster>> Shared = new(OpenAsync);
    private readonly SharedServer? _server;
    private readonly string _admin;

    private PostgresCluster(string admin, SharedServer? server) => (_admin, _server) = (admin, server);

    /// <summary>The cluster of this run; the first caller of the run starts it, the end of its last process stops it.</summary>
    public static Task<PostgresCluster> SharedAsync() => Shared.Value;

    /// <summary>The superuser's connection to the maintenance database.</summary>
    public string AdminConnectionString => _admin;

    /// <summary>
    /// Builds a template database once for the whole run, whichever process comes first.
    /// The builder is given the connection of the owner role <c>hub</c>, as the migrator has it.
    /// </summary>
    public async Task EnsureTemplateAsync(string name, Func<string, Task> build, CancellationToken ct = default)
    {
        var template = TemplateName(name);
        var making = HubDatabase.Quoted(template + "_making");
        // A pooled connection would keep the lock after it is closed.
        await using var admin = await OpenAdminAsync(ct, pooling: false);
        await using var turn = new NpgsqlCommand("select pg_advisory_lock(hashtextextended($1, 0))", admin) { Parameters = { new() { Value = template } }, CommandTimeout = 0 };
        await turn.ExecuteNonQueryAsync(ct);
        if (await ExistsAsync(admin, template, ct))
        {
            return;
        }

        if (await ExistsAsync(admin, template + "_making", ct))
        {
            await HubDatabase.RunAsync(admin, $"alter database {making} is_template false", ct);
            await HubDatabase.RunAsync(admin, $"drop database {making} with (force)", ct);
        }

        await HubDatabase.RunAsync(admin, $"create database {making} owner {HubDatabase.Owner}", ct);
        await HubDatabase.SealAsync(admin, template + "_making", ct);
        await build(Connections(template + "_making").Owner);
        await HubDatabase.RunAsync(admin, $"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{template}_making'", ct);
        await HubDatabase.RunAsync(admin, $"alter database {making} is_template true", ct);
        await HubDatabase.RunAsync(admin, $"alter database {making} rename to {HubDatabase.Quoted(template)}", ct);
    }

    /// <summary>Creates a database, empty or cloned from a template; disposing of it drops it.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(string? template = null, CancellationToken ct = default)
    {
        var name = $"hub_test_{Guid.CreateVersion7():n}";
        await using var admin = await OpenAdminAsync(ct);
        var from = template is null ? "" : $" template {HubDatabase.Quoted(TemplateName(template))}";
        await HubDatabase.RunAsync(admin, $"create database {name} owner {HubDatabase.Owner}{from}", ct);
        await HubDatabase.SealAsync(admin, name, ct);
        return new TestDatabase(this, name, To(name), Connections(name));
    }

    /// <summary>
    /// Creates an empty database with an owner and an application role of its own, as an administrator does for a further hub on the
    /// server; disposing of it drops all three.
    /// </summary>
    public async Task<TestDatabase> CreateOwnAsync(CancellationToken ct = default)
    {
        var name = $"hub_test_{Guid.CreateVersion7():n}";
        var (role, password) = (name + "_app", RandomNumberGenerator.GetHexString(32));
        await using var admin = await OpenAdminAsync(ct);
        await HubDatabase.RunAsync(admin, $"create role {name} login password '{password}'; create role {role} nologin; grant {role} to {name}", ct);
        await HubDatabase.RunAsync(admin, $"create database {name} owner {name}", ct);
        var owner = new NpgsqlConnectionStringBuilder(To(name)) { Username = name, Password = password, Options = null }.ConnectionString;
        return new TestDatabase(this, name, To(name), new HubConnections(owner, HubDatabase.As(owner, role)), role);
    }

    internal async Task<TestDatabase> CloneAsync(string source)
    {
        var name = $"hub_test_{Guid.CreateVersion7():n}";
        await using var admin = await OpenAdminAsync(CancellationToken.None);
        await HubDatabase.RunAsync(admin, $"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{source}'", CancellationToken.None);
        await HubDatabase.RunAsync(admin, $"create database {name} owner {HubDatabase.Owner} template {HubDatabase.Quoted(source)}", CancellationToken.None);
        return new TestDatabase(this, name, To(name), Connections(name));
    }

    internal async Task DropAsync(string name, string role)
    {
        await using var admin = await OpenAdminAsync(CancellationToken.None);
        await HubDatabase.RunAsync(admin, $"drop database if exists {HubDatabase.Quoted(name)} with (force)", CancellationToken.None);
        if (role != HubDatabase.AppRole)
            await HubDatabase.RunAsync(admin, $"drop role {name}, {role}", CancellationToken.None);
    }

    private static async Task<PostgresCluster> OpenAsync()
    {
        if (Environment.GetEnvironmentVariable("HUB_TEST_POSTGRES") is { Length: > 0 } given)
        {
            await HubDatabase.EnsureRolesAsync(given, RandomNumberGenerator.GetHexString(48), CancellationToken.None);
            return new PostgresCluster(given, null);
        }

        var bin = Environment.GetEnvironmentVariable("HUB_TEST_POSTGRES_BIN") is { Length: > 0 } folder ? folder : null;
        var server = await SharedServer.JoinAsync(SharedServer.FolderFor(bin), bin, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.LeaveAsync().GetAwaiter().GetResult();
        return new PostgresCluster(server.Server.ConnectionString("postgres"), server);
    }

    private HubConnections Connections(string database) => _server is null
        ? new HubConnections(HubDatabase.As(To(database), HubDatabase.Owner), HubDatabase.As(To(database), HubDatabase.AppRole))
        : _server.Server.Connections(database);

    private string To(string database) => new NpgsqlConnectionStringBuilder(_admin) { Database = database }.ConnectionString;

    private async Task<NpgsqlConnection> OpenAdminAsync(CancellationToken ct, bool pooling = true)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_admin) { Pooling = pooling }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection admin, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", admin) { Parameters = { new() { Value = name } } };
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    // A server that outlives the run may hold templates of older builds, so there the name carries the build.
    private string TemplateName(string name) => _server is not null ? $"hub_template_{name}" : $"hub_template_{name}_{Build()}";

    private static string Build()
    {
        var files = Directory.GetFiles(AppContext.BaseDirectory, "ServicesHub*.dll").Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {File.GetLastWriteTimeUtc(f):O}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))))[..8];
    }
}
