using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Platform;
using ServicesHub.Runtime;

namespace ServicesHub.Migrator;

/// <summary>Fills an empty database with the demonstration province. A database that has accounts is left alone.</summary>
internal sealed class DemonstrationSeed(
    HubDb hub, DemonstrationAccounts accounts, IEnumerable<IModuleSeed> seeds, ModuleCatalogue catalogue,
    IProvinceCalendar calendar, IConfiguration configuration)
{
    public async Task<bool> RunAsync(IProgress<string> progress, CancellationToken ct)
    {
        if (await hub.Users.AnyAsync(ct))
            return false;
        var password = configuration["Hub:Demo:Password"];
        if (string.IsNullOrEmpty(password))
            throw new StartupException("The demonstration's accounts need a password: set Hub:Demo:Password.");

        progress.Report("Seeding institutions and operators");
        var context = await accounts.WriteAsync(password, calendar.Today, ct);
        foreach (var module in catalogue.Modules)
            foreach (var seed in seeds.Where(s => s.GetType().Assembly == module.Assembly))
            {
                progress.Report($"Seeding {module.Manifest.Id}");
                await seed.SeedAsync(context, ct);
            }
        return true;
    }
}
