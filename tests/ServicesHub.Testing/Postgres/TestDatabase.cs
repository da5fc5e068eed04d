using Npgsql;
using ServicesHub.PostgreSql;

namespace ServicesHub.Testing;

/// <summary>A database of its own for some tests; disposing of it drops it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresCluster _cluster;

    internal TestDatabase(PostgresCluster cluster, string name, string admin, HubConnections hub, string role = HubDatabase.AppRole) =>
        (_cluster, Name, AdminConnectionString, OwnerConnectionString, AppConnectionString, Role) = (cluster, name, admin, hub.Owner, hub.App, role);

    public string Name { get; }

    /// <summary>The role that the hub works as.</summary>
    public string Role { get; }

    /// <summary>The superuser's connection.</summary>
    public string AdminConnectionString { get; }

    /// <summary>The connection of the owner role <c>hub</c>, for migrations.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>The connection of the application role <c>hub_app</c>, as the hosts have it.</summary>
    public string AppConnectionString { get; }

    /// <summary>A copy of it as it is now; sessions on this one are ended.</summary>
    public Task<TestDatabase> CloneAsync() => _cluster.CloneAsync(Name);

    public async ValueTask DisposeAsync()
    {
        foreach (var used in new[] { AdminConnectionString, OwnerConnectionString, AppConnectionString })
        {
            await using var connection = new NpgsqlConnection(used);
            NpgsqlConnection.ClearPool(connection);
        }

        await _cluster.DropAsync(Name, Role);
    }
}
