using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Data;

/// <summary>Registers contexts over the one data source of the process.</summary>
public static class DataRegistration
{
    public const string MigrationsTable = "__migrations";

    private static readonly ObjectFactory<ModuleDbServices> OfScope = ActivatorUtilities.CreateFactory<ModuleDbServices>([]);

    /// <summary>Registers the context of a module, with its migrations history in the module's own schema.</summary>
    public static IModuleBuilder AddDatabase<TDb>(this IModuleBuilder builder)
        where TDb : ModuleDbContext
    {
        var schema = builder.Manifest.Schema
            ?? throw new InvalidOperationException($"Module {builder.Manifest.Id} registers a database but its manifest names no schema: set ModuleManifest.Schema.");
        // Making a context takes longer than reading a record with it: contexts are kept and lent to one scope after the other.
        builder.Services.AddPooledDbContextFactory<TDb>((services, options) => options.UseHub(services, schema, null).AddInterceptors(new InstitutionSession()));
        builder.Services.AddScoped(services =>
        {
            var context = services.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext();
            context.WorkFor(OfScope(services, null));
            return context;
        });
        builder.Services.AddScoped(services => new ModuleContext(builder.Manifest.Id, services.GetRequiredService<TDb>()));
        return builder;
    }

    /// <summary>Registers the hub's own context.</summary>
    public static IServiceCollection AddHubDatabase(this IServiceCollection services)
    {
        services.AddDbContext<HubDb>((provider, options) => options.UseHub(provider, HubDb.SchemaName, Fault.Point is null ? null : provider.GetService<ICurrentUser>()));
        services.AddSingleton(provider => ModuleDbServices.Idle(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<KeyedRequest>();
        return services;
    }

    private static DbContextOptionsBuilder UseHub(this DbContextOptionsBuilder options, IServiceProvider services, string schema, ICurrentUser? user) =>
        (Fault.Point is null ? options : options.AddInterceptors(new CommitFaults(user)))
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql
                .MigrationsHistoryTable(MigrationsTable, schema)
                .SetPostgresVersion(15, 0)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)) // One snapshot of the database for one question.
            .UseSnakeCaseNamingConvention();
}
