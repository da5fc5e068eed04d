using Npgsql;
using Rebus.PostgreSql;

namespace ServicesHub.Runtime;

/// <summary>Gives Rebus connections of the process's own pool.</summary>
internal sealed class EventConnections(NpgsqlDataSource database) : IPostgresConnectionProvider
{
    public async Task<PostgresConnection> GetConnection()
    {
        var connection = await database.OpenConnectionAsync();
        return new PostgresConnection(connection, await connection.BeginTransactionAsync());
    }
}
