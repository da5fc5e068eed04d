using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Reporting.Tests.Desks;

/// <summary>A database of its own with the module's tables; each desk works as the hosts do, without owning them.</summary>
public sealed class Bureau : IAsyncLifetime
{
    private readonly List<ServiceProvider> opened = [];
    private TestDatabase database = null!;

    internal TestClock Clock { get; } = new();

    internal string OwnerConnection => database.OwnerConnectionString;

    public async ValueTask InitializeAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync("reporting", BuildAsync);
        database = await cluster.CreateDatabaseAsync("reporting");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>A fresh request of the hub itself, or of an officer of the province.</summary>
    internal Desk Open(bool officer = false, Action<IServiceCollection>? more = null)
    {
        var provider = Desk.Services(new DeskUser(officer ? TestInstitutions.Province : null), database.AppConnectionString, Clock, more);
        opened.Add(provider);
        return new Desk(provider.CreateScope().ServiceProvider);
    }

    private static async Task BuildAsync(string owner)
    {
        await using var provider = Desk.Services(new DeskUser(null), owner, new TestClock());
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("""
            grant usage on schema reporting to hub_app;
            grant select, insert, update, delete on all tables in schema reporting to hub_app;
            """);
        await scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>().DisposeAsync();
    }
}
