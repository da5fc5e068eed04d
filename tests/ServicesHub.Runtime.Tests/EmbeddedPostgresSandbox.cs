using Npgsql;
using ServicesHub.PostgreSql;

namespace ServicesHub.Runtime.Tests;

/// <summary>A data folder for one test; what runs on it is stopped and removed at the end.</summary>
internal sealed class EmbeddedPostgresSandbox : IAsyncDisposable
{
    private static readonly string Root = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", $"hub-sandbox-{Environment.UserName}-{Environment.ProcessId}");

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public EmbeddedPostgresSandbox(string? name = null)
    {
        Directory.CreateDirectory(Root);
        DataFolder = Path.Combine(Root, name ?? Guid.CreateVersion7().ToString("n")[20..]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveRoot();
    }

    public string DataFolder { get; }

    public string Cluster => Path.Combine(DataFolder, "postgresql");

    public EmbeddedPostgresOptions Options => new() { DataFolder = DataFolder, ServerFolder = Path.Combine(Root, "server") };

    public Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(Options, ct: Ct);

    public async Task<string> RefusalAsync(EmbeddedPostgresOptions? options = null) =>
        (await Assert.ThrowsAsync<StartupException>(() => EmbeddedPostgres.StartAsync(options ?? Options, ct: Ct))).Message;

    public static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Postmaster.Of(Cluster) is not null)
        {
            await (await EmbeddedPostgres.StartAsync(Options)).StopAsync();
        }

        if (Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private static void RemoveRoot()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
