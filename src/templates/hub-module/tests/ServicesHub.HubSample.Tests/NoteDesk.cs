using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;
using ServicesHub.Testing;

namespace ServicesHub.HubSample.Tests;

/// <summary>The module's use cases over a database of their own, without a server.</summary>
public sealed class NoteDesk : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> opened = [];
    private TestDatabase database = null!;

    /// <summary>A use case as a request finds it, in a scope of its own.</summary>
    internal T Use<T>()
        where T : class, IUseCase
    {
        var services = Services(database.AppConnectionString);
        opened.Add(services);
        return services.CreateScope().ServiceProvider.GetRequiredService<T>();
    }

    public async ValueTask InitializeAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync("hub-sample", BuildAsync);
        database = await cluster.CreateDatabaseAsync("hub-sample");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var services in opened)
            await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private static ServiceProvider Services(string connection)
    {
        var catalogue = new ModuleCatalogue([ModuleDiscovery.In(typeof(HubSampleModule).Assembly)]);
        return new ServiceCollection()
            .AddSingleton(_ => NpgsqlDataSource.Create(connection))
            .AddSingleton(TimeProvider.System)
            .AddScoped<ICurrentUser>(_ => new NoteWriter())
            .AddSingleton<IAudit, NoAudit>()
            .AddHubDatabase()
            .AddModules(catalogue, new ConfigurationBuilder().Build(), new ModuleHealth(TimeProvider.System, []))
            .BuildServiceProvider();
    }

    private static async Task BuildAsync(string owner)
    {
        await using var services = Services(owner);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubSampleDb>();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("""
            grant usage on schema hub_sample to hub_app;
            grant select, insert, update, delete on all tables in schema hub_sample to hub_app;
            """);
    }
}
