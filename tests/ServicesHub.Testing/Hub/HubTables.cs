using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Testing;

/// <summary>The hub's own tables, as the migrator leaves them, for tests of the platform with modules of their own.</summary>
public static class HubTables
{
    /// <param name="owner">Connection of the owner role.</param>
    /// <param name="modules">The modules that the catalogue lists.</param>
    public static async Task BuildAsync(string owner, IEnumerable<LoadedModule> modules)
    {
        await using var database = NpgsqlDataSource.Create(owner);
        await using var services = new ServiceCollection().AddSingleton(database).AddHubDatabase().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var catalogue = new ModuleCatalogue(modules);
        await scope.ServiceProvider.GetRequiredService<HubDb>().Database.MigrateAsync();
        await EventTables.CreateAsync(database, CancellationToken.None);
        await EventSubscriptions.WriteAsync(database, catalogue, CancellationToken.None);
        await using var grants = database.CreateCommand("""
            grant usage on schema hub to hub_app;
            grant select, insert, update, delete on all tables in schema hub to hub_app;
            grant usage, select on all sequences in schema hub to hub_app;
            revoke update, delete, truncate on hub.audit, hub.audit_blocks, hub.feature_changes from hub_app;
            revoke update, truncate on hub.audit_details from hub_app;
            """);
        await grants.ExecuteNonQueryAsync();
        foreach (var (module, position) in catalogue.Modules.Select((m, i) => (m, i)))
            await ListAsync(database, module, position);
    }

    /// <summary>Adds modules to the catalogue.</summary>
    public static async Task ListAsync(string owner, IReadOnlyList<LoadedModule> modules)
    {
        if (modules.Count == 0)
            return;
        await using var database = NpgsqlDataSource.Create(owner);
        foreach (var (module, position) in modules.Select((m, i) => (m, i)))
            await ListAsync(database, module, 100 + position);
    }

    private static async Task ListAsync(NpgsqlDataSource database, LoadedModule module, int position)
    {
        await using var command = database.CreateCommand("insert into hub.modules (id, manifest, assembly, position, in_profile) values ($1, $2::jsonb, $3, $4, true)");
        command.Parameters.Add(new() { Value = module.Manifest.Id });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(module.Manifest, JsonSerializerOptions.Web) });
        command.Parameters.Add(new() { Value = module.Assembly.GetName().Name! });
        command.Parameters.Add(new() { Value = position });
        await command.ExecuteNonQueryAsync();
    }
}
