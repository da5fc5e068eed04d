using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Looks at the database before the process answers anybody: a server that may lose what it confirmed is refused.</summary>
internal sealed class DatabaseGuard(NpgsqlDataSource database, IConfiguration configuration) : IHostedLifecycleService
{
    private const int OldestServer = 150_000;

    private const string Query = """
        select current_setting('server_version_num')::int,
               (select string_agg(s.name, ', ' order by s.name) from pg_settings s
                where s.name in ('fsync', 'full_page_writes', 'synchronous_commit') and s.setting = 'off'),
               (select r.rolsuper from pg_roles r where r.rolname = current_user),
               (select n.nspowner = (select oid from pg_roles where rolname = current_user) from pg_namespace n where n.nspname = 'hub')
        """;

    /// <exception cref="StartupException">The server or the account cannot be used.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.CreateCommand(Query);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            Require(reader.GetInt32(0), await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1), reader.GetBoolean(2), await reader.IsDBNullAsync(3, cancellationToken) ? null : reader.GetBoolean(3));
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidParameterValue or PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new StartupException(
                $"The account in ConnectionStrings:hub cannot work as the role {ApplicationRole.Of(configuration)} ({e.MessageText}): run the migrator, which makes that role, and grant it to the account.",
                $"L'utente di ConnectionStrings:hub non può lavorare con il ruolo {ApplicationRole.Of(configuration)} ({e.MessageText}): eseguire il migratore, che crea il ruolo, e concederlo all'utente.", e);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static void Require(int version, string? unsafeSettings, bool isSuperuser, bool? ownsSchema)
    {
        if (version < OldestServer)
            throw new StartupException(
                $"The database server is PostgreSQL {version / 10_000}: use version 15 or newer.",
                $"Il server è PostgreSQL {version / 10_000}: usare la versione 15 o una successiva.");
        if (unsafeSettings is not null)
            throw new StartupException(
                $"The database server runs with {unsafeSettings} off and may lose what it has confirmed: set it to on.",
                $"Il server della base di dati ha {unsafeSettings} disattivato e può perdere dati confermati: riattivarlo.");
        if (isSuperuser || ownsSchema == true)
            throw new StartupException(
                "ConnectionStrings:hub works as a superuser or as the owner of the tables, whom row-level security does not bind: leave out its Options, so that the hub works as hub_app, or name that role there.",
                "ConnectionStrings:hub lavora come superutente o come proprietario delle tabelle, che la sicurezza per riga non vincola: togliere Options, così che si lavori come hub_app, o indicarvi quel ruolo.");
        if (ownsSchema is null)
            throw new StartupException(
                "The database in ConnectionStrings:hub has no hub yet: run the migrator first.",
                "La base di dati di ConnectionStrings:hub non contiene ancora ServicesHub: eseguire prima il migratore.");
    }
}
