using Npgsql;
using ServicesHub.Runtime;

namespace ServicesHub.Migrator;

/// <summary>The role that hosts work under: it reads and writes rows of this database alone, and owns nothing.</summary>
internal sealed class DatabaseRoles(IConfiguration configuration)
{
    private string App { get; } = ApplicationRole.Of(configuration);

    /// <exception cref="StartupException">The role is missing and this account may not create it.</exception>
    public async Task EnsureAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            await ExecuteAsync(connection, $"""
                do $$ begin
                  if not exists (select from pg_roles where rolname = '{App}') then create role {App} nologin; end if;
                  if not pg_has_role(current_user, '{App}', 'member') then execute format('grant {App} to %I', current_user); end if;
                end $$
                """, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartupException($"The database role '{App}' is missing and this account may not create it: run 'create role {App} nologin; grant {App} to CURRENT_ACCOUNT' once as an administrator.", e);
        }
    }

    /// <summary>
    /// Lets nobody into the database whom it was not granted to: accounts of other databases of the server, another hub's among them.
    /// Only of a hub with a role of its own: members of <c>hub_app</c> get into every hub that works as it.
    /// </summary>
    public Task SealAsync(NpgsqlConnection connection, CancellationToken ct) => App == ApplicationRole.Default ? Task.CompletedTask : ExecuteAsync(connection, $"""
        do $$ begin
          if pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'usage') then
            execute format('revoke all on database %I from public', current_database());
            execute format('grant connect on database %I to {App}', current_database());
          end if;
        end $$
        """, ct);

    public async Task GrantAsync(NpgsqlConnection connection, IEnumerable<string> schemas, CancellationToken ct)
    {
        foreach (var schema in schemas)
            await ExecuteAsync(connection, $"""
                grant usage on schema {schema} to {App};
                grant select, insert, update, delete on all tables in schema {schema} to {App};
                grant usage, select on all sequences in schema {schema} to {App};
                """, ct);
        await ExecuteAsync(connection, $"""
            revoke update, delete, truncate on hub.audit, hub.audit_blocks, hub.feature_changes from {App};
            revoke update, truncate on hub.audit_details from {App}
            """, ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
