using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Keeps a plugin closed while its tables are behind its code. A module that was built in keeps the whole process from being ready instead.</summary>
internal sealed class PluginTables(IServiceScopeFactory scopes, ModuleCatalogue catalogue, ModuleHealth health, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    private readonly List<string> unknown = [.. catalogue.Modules.Where(m => m.Plugin is not null && m.Manifest.Schema is not null).Select(m => m.Manifest.Id)];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookAgain, clock);
        while (unknown.Count > 0 && await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken ct)
    {
        foreach (var id in unknown.Where(id => health.Find(id) is null or { Kind: FaultKind.Behind }).ToList())
            if (await IsBehindAsync(id, ct))
            {
                health.Report(id, FaultKind.Behind, new(
                    "Le sue tabelle non sono quelle del suo codice: eseguire il migratore e leggere che cosa dice del plugin.",
                    "Its tables are not those of its code: run the migrator and read what it says about the plugin."));
            }
            else
            {
                health.Clear(id, FaultKind.Behind);
                unknown.Remove(id);
            }
    }

    private async Task<bool> IsBehindAsync(string moduleId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetServices<ModuleContext>().FirstOrDefault(c => c.ModuleId == moduleId)?.Context;
            return context is not null && (await context.Database.GetPendingMigrationsAsync(ct)).Any();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException or TypeLoadException or IOException)
        {
            return true;
        }
    }
}
