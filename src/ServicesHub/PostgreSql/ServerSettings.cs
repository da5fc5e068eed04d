using System.Text;

namespace ServicesHub.PostgreSql;

/// <summary>The settings that the hub gives its server, in a file that PostgreSQL's own configuration includes.</summary>
internal static class ServerSettings
{
    private const string FileName = "hub.conf";

    private static readonly string[] Durability = ["fsync", "full_page_writes", "synchronous_commit"];

    public static async Task WriteAsync(string cluster, string socketFolder, int tcpPort, IReadOnlyDictionary<string, string> more, CancellationToken ct)
    {
        if (more.Keys.Intersect(Durability, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unsafeName)
        {
            throw new ArgumentException($"{unsafeName} protects data and is not changed.", nameof(more));
        }

        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = tcpPort > 0 ? "127.0.0.1" : "",
            ["port"] = $"{(tcpPort > 0 ? tcpPort : SocketFolder.Port)}",
            ["unix_socket_directories"] = tcpPort > 0 ? "" : $"\"{socketFolder}\"",
            ["unix_socket_permissions"] = "0700",
            ["password_encryption"] = "scram-sha-256",
            ["shared_buffers"] = "128MB",
            ["max_connections"] = "100",
            ["timezone"] = "UTC",
            // Terse, without statements: what a person typed never reaches the server's log.
            ["log_error_verbosity"] = "terse",
            ["log_min_error_statement"] = "panic",
            ["logging_collector"] = "on",
            ["log_directory"] = "log",
            ["log_filename"] = "postgresql-%a.log",
            ["log_rotation_age"] = "1d",
            ["log_rotation_size"] = "0",
            ["log_truncate_on_rotation"] = "on",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var text = new StringBuilder("# Written by ServicesHub at each start. For settings of your own use ALTER SYSTEM.\n");
        foreach (var (name, value) in settings)
        {
            text.Append(name).Append(" = '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        }

        var file = Path.Combine(cluster, FileName);
        await File.WriteAllTextAsync(file, text.ToString(), ct);
        FileModes.Set(file, FileModes.ReadableFile);
    }

    public static Task IncludeAsync(string cluster, CancellationToken ct) =>
        File.AppendAllTextAsync(Path.Combine(cluster, "postgresql.conf"), $"\ninclude '{FileName}'\n", ct);
}
