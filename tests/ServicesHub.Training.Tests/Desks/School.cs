using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Training.Tests.Desks;

/// <summary>A database of its own with the module's tables; each desk works as the hosts do, without owning them.</summary>
public sealed class School : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> opened = [];
    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;

    internal static Institution Province => TestInstitutions.Province;

    internal static Institution EmploymentCentre => TestInstitutions.All[2];

    internal static Institution SocialServices => TestInstitutions.All[6];

    internal TestClock Clock { get; } = new();

    internal TestOperators Operators { get; } = new();

    internal TestFeatures Features { get; } = new();

    internal DateOnly Today => new TestCalendar(Clock).Today;

    public async ValueTask InitializeAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync("training", BuildAsync);
        database = await cluster.CreateDatabaseAsync("training");
        source = NpgsqlDataSource.Create(database.AppConnectionString + ";Maximum Pool Size=24;Timeout=60");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    internal Desk Organiser() => Open(new DeskUser(Province, HubRoles.Organiser));

    internal Desk Coordinator(Institution institution) => Open(new DeskUser(institution, HubRoles.Coordinator));

    internal Desk Operator(Institution institution, Guid? userId = null) => Open(new DeskUser(institution, HubRoles.Operator, userId));

    internal Desk AsHub() => Open(new DeskUser(null));

    private Desk Open(DeskUser user)
    {
        var provider = Services(user, source);
        opened.Add(provider);
        return new Desk(provider.CreateScope().ServiceProvider);
    }

    private ServiceProvider Services(DeskUser user, NpgsqlDataSource data)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICurrentUser>(user);
        services.AddSingleton(data);
        Desk.AddTo(services, this);
        return services.BuildServiceProvider();
    }

    private async Task BuildAsync(string owner)
    {
        await using var data = NpgsqlDataSource.Create(owner);
        await using var provider = Services(new DeskUser(null), data);
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("""
            grant usage on schema training to hub_app;
            grant select, insert, update, delete on all tables in schema training to hub_app;
            """);
    }
}
