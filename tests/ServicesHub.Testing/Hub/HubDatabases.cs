using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Migrator;

namespace ServicesHub.Testing;

/// <summary>Databases of a whole hub, cloned from a template that the migrator made.</summary>
public static class HubDatabases
{
    /// <summary>The password of all accounts of a demonstration under test.</summary>
    public const string Password = "una-prova-per-tutti";

    /// <summary>A migrated database with the demonstration of a profile.</summary>
    public static Task<TestDatabase> DemonstrationAsync(string profile = "ascoli-piceno") => CloneAsync("demonstration-" + profile, profile, fill: true);

    /// <summary>A migrated database without any data.</summary>
    public static Task<TestDatabase> EmptyAsync(string profile = "ascoli-piceno") => CloneAsync("empty-" + profile, profile, fill: false);

    private static async Task<TestDatabase> CloneAsync(string template, string profile, bool fill)
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync(template, owner => BuildAsync(owner, profile, fill));
        return await cluster.CreateDatabaseAsync(template);
    }

    internal static async Task BuildAsync(string owner, string profile, bool fill)
    {
        var silence = new Progress<string>();
        using var migrator = MigratorProcess.Build([], builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:hub"] = owner,
            ["Hub:Profile"] = profile,
        }));
        await using var scope = migrator.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().ApplyAsync(silence, CancellationToken.None);
        if (fill)
            await scope.ServiceProvider.GetRequiredService<DemonstrationSeed>().FillAsync(Password, silence, CancellationToken.None);
    }
}
