using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Testing;

namespace ServicesHub.CaseManagement.Tests.Desks;

/// <summary>A province with three institutions over a database of its own; each desk works as the hosts do, under row-level security.</summary>
public sealed class Province : IAsyncLifetime
{
    internal static readonly Institution SocialServices = new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "ats", "Ambito sociale", InstitutionKinds.SocialServices);
    internal static readonly Institution EmploymentCentre = new(Guid.Parse("00000000-0000-7000-8000-000000000002"), "cpi", "Centro per l'impiego", InstitutionKinds.EmploymentCentre);
    internal static readonly Institution School = new(Guid.Parse("00000000-0000-7000-8000-000000000003"), "cpia", "CPIA", InstitutionKinds.AdultEducation);

    private readonly List<ServiceProvider> opened = [];
    private TestDatabase database = null!;

    internal TestClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync("case-management", BuildAsync);
        database = await cluster.CreateDatabaseAsync("case-management");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in opened)
            await provider.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>A fresh request of somebody of an institution.</summary>
    internal Desk At(Institution institution, Guid? user = null) =>
        Open(new DeskUser(user ?? institution.Id, institution), database.AppConnectionString);

    /// <summary>The hub working by itself.</summary>
    internal Desk AsHub() => Open(new DeskUser(Guid.Empty, null), database.AppConnectionString);

    /// <summary>The services of a process, for requests of whoever <paramref name="user"/> is at the time.</summary>
    internal ServiceProvider Process(ICurrentUser user, params IEnumerable<IUnitOfWorkParticipant> participants)
    {
        opened.Add(Desk.Services(user, database.AppConnectionString, Clock, participants));
        return opened[^1];
    }

    private Desk Open(DeskUser user, string connection)
    {
        var provider = Desk.Services(user, connection, Clock);
        opened.Add(provider);
        return new Desk(provider.CreateScope().ServiceProvider);
    }

    private static async Task BuildAsync(string owner)
    {
        await using var provider = Desk.Services(new DeskUser(Guid.Empty, null), owner, new TestClock());
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseManagementDb>();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("""
            grant usage on schema case_management to hub_app;
            grant select, insert, update, delete on all tables in schema case_management to hub_app;
            """);
        await scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>().DisposeAsync();
    }
}
