using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Migrator;

/// <summary>Brings all schemas of the deployment up to date, one migrator at a time, dependencies first.</summary>
internal sealed class DatabaseMigration(
    NpgsqlDataSource database, HubDb hub, IEnumerable<ModuleContext> contexts, ModuleCatalogue catalogue, ModuleHealth health, DatabaseRoles roles)
{
    private const long Lock = 4_801_977;

    private IEnumerable<(string Name, DbContext Context)> Ordered =>
        catalogue.Modules
            .SelectMany(m => contexts.Where(c => c.ModuleId == m.Manifest.Id))
            .Select(c => (c.ModuleId, c.Context))
            .Prepend((HubDb.SchemaName, hub));

    /// <summary>Says what <see cref="ApplyAsync"/> would do.</summary>
    public async Task PlanAsync(TextWriter output, CancellationToken ct)
    {
        foreach (var (name, context) in Ordered)
        {
            var pending = (await context.Database.GetPendingMigrationsAsync(ct)).ToList();
            await output.WriteLineAsync(pending.Count == 0 ? $"{name}: up to date" : $"{name}: {string.Join(", ", pending)}");
        }
    }

    /// <summary>Writes an idempotent SQL script of everything.</summary>
    public async Task ScriptAsync(TextWriter output, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        foreach (var (_, context) in Ordered)
            await output.WriteLineAsync(context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    /// <summary>Migrates, creates the queues, grants the hosts' role its rights and writes the catalogue.</summary>
    public async Task ApplyAsync(IProgress<string> progress, CancellationToken ct)
    {
        await using var guard = await database.OpenConnectionAsync(ct);
        await ExecuteAsync(guard, $"select pg_advisory_lock({Lock})", ct);
        await roles.EnsureAsync(guard, ct);
        await roles.SealAsync(guard, ct);
        foreach (var (name, context) in Ordered)
        {
            progress.Report($"Tables · tabelle: {name}");
            await MigrateAsync(name, context, ct);
        }
        foreach (var fault in health.All.Where(f => f.Kind != FaultKind.Unnamed))
            progress.Report($"Left out · escluso: {fault.ModuleId}: {fault.Reason.En}");
        await EventTables.CreateAsync(database, ct);
        await roles.GrantAsync(guard, Ordered.Select(o => o.Context.Model.GetDefaultSchema()!), ct);
        await WriteCatalogueAsync(guard, ct);
        await EventSubscriptions.WriteAsync(database, catalogue, ct);
    }

    /// <summary>A plugin whose migration fails is left out; nothing else may be.</summary>
    private async Task MigrateAsync(string moduleId, DbContext context, CancellationToken ct)
    {
        try
        {
            await context.Database.MigrateAsync(ct);
        }
        catch (Exception e) when (catalogue.Find(moduleId) is { Plugin: not null } && !ct.IsCancellationRequested)
        {
            var message = e.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');
            health.Report(moduleId, FaultKind.Behind, new(
                $"La migrazione è terminata con un errore ({message}): correggere il plugin ed eseguire di nuovo il migratore.",
                $"Its migration ended with an error ({message}): correct the plugin and run the migrator again."));
        }
    }

    private async Task WriteCatalogueAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var leave = new NpgsqlCommand("update hub.modules set in_profile = false where id <> all(@kept)", connection, transaction))
        {
            leave.Parameters.AddWithValue("kept", catalogue.RefusedIds.ToArray());
            await leave.ExecuteNonQueryAsync(ct);
        }
        foreach (var (module, position) in catalogue.Modules.Select((m, i) => (m, i)))
        {
            await using var command = new NpgsqlCommand("""
                insert into hub.modules (id, manifest, assembly, position, in_profile)
                values (@id, @manifest::jsonb, @assembly, @position, true)
                on conflict (id) do update
                set manifest = excluded.manifest, assembly = excluded.assembly, position = excluded.position, in_profile = true
                """, connection, transaction);
            command.Parameters.AddWithValue("id", module.Manifest.Id);
            command.Parameters.AddWithValue("manifest", JsonSerializer.Serialize(module.Manifest, JsonSerializerOptions.Web));
            command.Parameters.AddWithValue("assembly", module.Assembly.GetName().Name!);
            command.Parameters.AddWithValue("position", position);
            await command.ExecuteNonQueryAsync(ct);
        }
        await ExecuteAsync(connection, "select pg_notify('hub_modules', '')", ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
