using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ServicesHub.PostgreSql;

/// <summary>The hub's database and its roles: <c>hub</c> owns it and signs in, <c>hub_app</c> is what the application works as.</summary>
internal static class HubDatabase
{
    public const string Name = "hub";
    public const string Owner = "hub";
    public const string AppRole = "hub_app";

    public static string PasswordOf(string role, string secret) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(role)));

    /// <summary>The same connection, working as another role from its first statement.</summary>
    public static string As(string connectionString, string role) => new NpgsqlConnectionStringBuilder(connectionString) { Options = $"-c role={role}" }.ConnectionString;

    public static async Task EnsureRolesAsync(string superuser, string ownerPassword, CancellationToken ct)
    {
        await using var connection = await OpenAsync(superuser, ct);
        await using var command = new NpgsqlCommand(
            $"""
            do $roles$
            begin
              perform pg_advisory_xact_lock(hashtextextended('hub roles', 0));
              if not exists (select from pg_roles where rolname = '{AppRole}') then
                create role {AppRole} nologin;
              end if;
              if not exists (select from pg_roles where rolname = '{Owner}') then
                create role {Owner} login password '{ownerPassword}';
              end if;
              if not pg_has_role('{Owner}', '{AppRole}', 'member') then
                grant {AppRole} to {Owner};
              end if;
            end
            $roles$
            """, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task EnsureAsync(string superuser, string name, string? owner, CancellationToken ct)
    {
        await using var connection = await OpenAsync(superuser, ct);
        await using var there = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection) { Parameters = { new() { Value = name } } };
        var quoted = Quoted(name);
        if (!(bool)(await there.ExecuteScalarAsync(ct))!)
        {
            await RunAsync(connection, owner is null ? $"create database {quoted}" : $"create database {quoted} owner {Quoted(owner)}", ct);
        }

        if (owner is not null)
        {
            await SealAsync(connection, name, ct);
        }
    }

    public static async Task DropAsync(string superuser, string name, CancellationToken ct)
    {
        await using var connection = await OpenAsync(superuser, ct);
        await RunAsync(connection, $"drop database if exists {Quoted(name)} with (force)", ct);
    }

    /// <summary>Lets only the owner and the application into a database.</summary>
    public static async Task SealAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await RunAsync(connection, $"revoke all on database {Quoted(name)} from public", ct);
        await RunAsync(connection, $"grant connect on database {Quoted(name)} to {AppRole}", ct);
    }

    public static string Quoted(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Not pooled: a pool would hand out connections to a server that has since been stopped.
    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    public static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
