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
    /// <summary>What the database holds.</summary>
    public async Task<HubDataKind> ContentAsync(CancellationToken ct) =>
        !await hub.Users.AnyAsync(ct) ? HubDataKind.Empty
        : await hub.Users.AnyAsync(u => u.IsDemonstration, ct) ? HubDataKind.Demonstration
        : HubDataKind.Real;

    /// <summary>Fills an empty database; one that holds the demonstration already only gets its password.</summary>
    /// <exception cref="StartupException">There is no password, or the database holds a hub's own accounts.</exception>
    public async Task RunAsync(IProgress<string> progress, CancellationToken ct)
    {
        var content = await ContentAsync(ct);
        if (content == HubDataKind.Real)
            throw new StartupException("The demonstration goes into an empty database only, and this one has accounts: name another in ConnectionStrings:hub.");
        var password = configuration["Hub:Demo:Password"];
        if (string.IsNullOrEmpty(password))
            throw new StartupException("The demonstration's accounts need a password: set Hub:Demo:Password.");
        await (content == HubDataKind.Empty ? FillAsync(password, progress, ct) : KeepPasswordAsync(password, ct));
    }

    /// <summary>Sees that the password of the demonstration's accounts is this one.</summary>
    public Task KeepPasswordAsync(string password, CancellationToken ct) => accounts.KeepPasswordAsync(password, ct);

    /// <summary>Writes the demonstration into an empty database.</summary>
    public async Task FillAsync(string password, IProgress<string> progress, CancellationToken ct)
    {
        progress.Report("Demonstration: institutions, operators · dimostrazione: enti, operatori");
        var context = await accounts.WriteAsync(password, calendar.Today, ct);
        foreach (var module in catalogue.Modules)
            foreach (var seed in seeds.Where(s => s.GetType().Assembly == module.Assembly))
            {
                progress.Report($"Demonstration: {module.Manifest.Title.En} · dimostrazione: {module.Manifest.Title.It}");
                await seed.SeedAsync(context, ct);
            }
    }
}
