using Npgsql;
using ServicesHub.PostgreSql;
using ServicesHub.Testing;

namespace ServicesHub.Benchmarks;

/// <summary>A PostgreSQL server of the run, with its data on the disk, and the demonstration in it.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    /// <summary>The operator in whose name the benchmarks work.</summary>
    public const string Operator = "cpi.ascoli";

    private readonly EmbeddedPostgres server;
    private readonly string folder;
    private readonly NpgsqlDataSource admin;

    private BenchmarkDatabase(EmbeddedPostgres server, string folder, HubConnections connections)
    {
        (this.server, this.folder, Connection) = (server, folder, connections.Owner);
        admin = NpgsqlDataSource.Create(server.ConnectionString(HubDatabase.Name));
    }

    /// <summary>What the programs are given.</summary>
    public string Connection { get; }

    public int ProcessId => server.ProcessId;

    public static async Task<BenchmarkDatabase> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("hub-benchmarks-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
        {
            DataFolder = Path.Combine(folder, "data"),
            Settings = new Dictionary<string, string> { ["max_wal_size"] = "4GB", ["checkpoint_timeout"] = "30min" },
        });
        var database = new BenchmarkDatabase(server, folder, await server.EnsureHubDatabaseAsync());
        await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["seed", $"--ConnectionStrings:hub={database.Connection}", $"--Hub:Demo:Password={HubDatabases.Password}"]);
        if (await migrator.EndAsync() != 0)
            throw new InvalidOperationException(migrator.Output);
        return database;
    }

    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var command = admin.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task RunAsync(string sql, params object[] values)
    {
        await using var command = admin.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<Guid>> IdsAsync(string sql, params object[] values)
    {
        await using var command = admin.CreateCommand(sql);
        command.CommandTimeout = 300;
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetGuid(0));
        return ids;
    }

    public async ValueTask DisposeAsync()
    {
        await admin.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
