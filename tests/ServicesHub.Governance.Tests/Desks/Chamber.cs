using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Governance.Tests.Desks;

/// <summary>A database of its own with the module's tables; each desk works as the hosts do, without owning them.</summary>
public sealed class Chamber : IAsyncLifetime
{
    private readonly List<ServiceProvider> opened = [];
    private TestDatabase database = null!;

    internal TestClock Clock { get; } = new();

    internal DateOnly Today => new TestCalendar(Clock).Today;

    public async ValueTask InitializeAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync("governance", BuildAsync);
        database = await cluster.CreateDatabaseAsync("governance");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        await database.DisposeAsync();
    }

    internal string OwnerConnection => database.OwnerConnectionString;

    /// <summary>A fresh request of the council's secretary.</summary>
    internal Desk Secretary() => Open(new DeskUser(TestInstitutions.Prefecture));

    /// <summary>A fresh request of somebody of an institution with some permissions.</summary>
    internal Desk At(Institution institution, params string[] permissions) => Open(new DeskUser(institution, permissions));

    internal Desk AsHub() => Open(new DeskUser(null));

    /// <summary>Services from which many requests can be opened at once.</summary>
    internal ServiceProvider Office()
    {
        var provider = Desk.Services(new DeskUser(TestInstitutions.Prefecture), database.AppConnectionString, Clock);
        opened.Add(provider);
        return provider;
    }

    private Desk Open(DeskUser user)
    {
        var provider = Desk.Services(user, database.AppConnectionString, Clock);
        opened.Add(provider);
        return new Desk(provider.CreateScope().ServiceProvider);
    }

    private static async Task BuildAsync(string owner)
    {
        await using var provider = Desk.Services(new DeskUser(null), owner, new TestClock());
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDb>();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("""
            grant usage on schema governance to hub_app;
            grant select, insert, update, delete on all tables in schema governance to hub_app;
            """);
        await scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>().DisposeAsync();
    }
}
