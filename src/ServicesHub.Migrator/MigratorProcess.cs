using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Platform;
using ServicesHub.Runtime;

namespace ServicesHub.Migrator;

/// <summary>The migrator: the only process that changes tables, as their owner.</summary>
public static class MigratorProcess
{
    /// <param name="args">Command line.</param>
    /// <param name="configure">Changes the builder before it is built: the all-in-one program's connections.</param>
    public static IHost Build(string[] args, Action<IHostApplicationBuilder>? configure = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        ProfileFile.AddTo(builder.Configuration);
        var profile = ProfileFile.Read(builder.Configuration);
        var built = ModuleDiscovery.BuiltInto(typeof(MigratorProcess).Assembly);
        var chosen = EF.IsDesignTime ? built : ProfileModules.Of(profile, built, InstalledPlugins.IdsIn(builder.Configuration));
        var catalogue = InstalledPlugins.With([ModuleDiscovery.In(typeof(PlatformModule).Assembly), .. chosen], profile, builder.Configuration, OpenedPlugins.Of(builder));

        FeatureLockRules.Check(profile, catalogue);
        // Use cases of modules are registered and never run here, so what they need of a request is not there.
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = false }));
        // EF reports each missing history table as a failed command; the migrator then creates it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        var health = builder.AddHubCore(catalogue, profile);
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(OwnerConnection(builder.Configuration)));
        builder.Services.AddHubWork();
        builder.Services.AddScoped<ICurrentUser>(_ => SystemUser.Instance);
        builder.Services.AddSingleton<DatabaseRoles>();
        builder.Services.AddScoped<DatabaseMigration>();
        builder.Services.AddScoped<DemonstrationSeed>();
        builder.Services.AddScoped<AuditVerification>();
        builder.Services.AddSwitchCommand();
        builder.Services.AddModules(catalogue, builder.Configuration, health);
        return builder.Build();
    }

    public static async Task<int> RunAsync(IHost host, string[] args)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var migration = scope.ServiceProvider.GetRequiredService<DatabaseMigration>();
        var ct = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        switch (args.FirstOrDefault(a => !a.StartsWith('-')))
        {
            case "plan":
                await migration.PlanAsync(Console.Out, ct);
                return 0;
            case "script":
                await migration.ScriptAsync(Console.Out, ct);
                return 0;
            case "apply" or null:
                await migration.ApplyAsync(new Progress(Console.Out), ct);
                return 0;
            case "seed":
                await migration.ApplyAsync(new Progress(Console.Out), ct);
                await scope.ServiceProvider.GetRequiredService<DemonstrationSeed>().RunAsync(new Progress(Console.Out), ct);
                return 0;
            case "verify-audit":
                return await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(Console.Out, ct);
            case "switch":
                return await SwitchCommand.RunAsync(scope.ServiceProvider, args, Console.Out, ct);
            case var other:
                throw new StartupException($"The migrator does not know '{other}': use plan, apply, script, seed, switch or verify-audit.");
        }
    }

    private static string OwnerConnection(IConfiguration configuration) =>
        configuration.GetConnectionString("hub-owner") ?? configuration.GetConnectionString("hub")
        ?? (EF.IsDesignTime ? "Host=localhost;Database=hub" : throw new StartupException("No database is configured: set ConnectionStrings:hub (or ConnectionStrings:hub-owner) to a PostgreSQL connection string."));

    private sealed class Progress(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
