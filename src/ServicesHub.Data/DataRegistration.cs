using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>Registers contexts over the one data source of the process.</summary>
public static class DataRegistration
{
    public const string MigrationsTable = "__migrations";

    /// <summary>Registers the context of a module, with its migrations history in the module's own schema.</summary>
    public static IModuleBuilder AddDatabase<TDb>(this IModuleBuilder builder)
        where TDb : ModuleDbContext
    {
        var schema = builder.Manifest.Schema
            ?? throw new InvalidOperationException($"Module {builder.Manifest.Id} registers a database but its manifest names no schema: set ModuleManifest.Schema.");
        builder.Services.AddDbContext<TDb>((services, options) => options
            .UseHub(services, schema)
            .AddInterceptors(ActivatorUtilities.CreateInstance<InstitutionSession>(services)));
        builder.Services.AddScoped(services => new ModuleContext(builder.Manifest.Id, services.GetRequiredService<TDb>()));
        return builder;
    }

    /// <summary>Registers the hub's own context.</summary>
    public static IServiceCollection AddHubDatabase(this IServiceCollection services)
    {
        services.AddDbContext<HubDb>((provider, options) => options.UseHub(provider, HubDb.SchemaName));
        services.AddScoped<ModuleDbServices>();
        services.AddScoped<KeyedRequest>();
        return services;
    }

    private static DbContextOptionsBuilder UseHub(this DbContextOptionsBuilder options, IServiceProvider services, string schema) =>
        (Fault.Point is null ? options : options.AddInterceptors(ActivatorUtilities.CreateInstance<CommitFaults>(services)))
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql
                .MigrationsHistoryTable(MigrationsTable, schema)
                .SetPostgresVersion(15, 0)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)) // One snapshot of the database for one question.
            .UseSnakeCaseNamingConvention();
}
