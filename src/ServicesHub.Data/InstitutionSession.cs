using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServicesHub.Data;

/// <summary>
/// Tells PostgreSQL on whose behalf a connection works, so that row-level security holds besides the query filters:
/// <c>hub.institutions</c> lists the institutions, <c>hub.user</c> names the person, <c>hub.system</c> is <c>on</c> for the
/// hub itself. Npgsql resets them when the connection returns to its pool.
/// </summary>
internal sealed class InstitutionSession : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, ConnectionEndEventData opened)
    {
        var user = ((ModuleDbContext)opened.Context!).User;
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('hub.institutions', @institutions, false), set_config('hub.user', @user, false), set_config('hub.system', @system, false)";
        Add(command, "institutions", user.Active?.InstitutionId.ToString() ?? "");
        Add(command, "user", user.IsAuthenticated ? user.UserId.ToString() : "");
        Add(command, "system", user.IsSystem ? "on" : "off");
        return command;
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
