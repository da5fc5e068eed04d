using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Testing;

namespace ServicesHub.Reporting.Tests.Desks;

/// <summary>The demonstration as the hub seeds it: case management first, then reporting from its report sources.</summary>
public sealed class DemonstrationProvince : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private TestDatabase database = null!;
    private ServiceProvider provider = null!;

    internal Desk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        database = await cluster.CreateDatabaseAsync();
        provider = Desk.Services(new DeskUser(null), database.OwnerConnectionString, clock, AddCaseManagement);
        await using var scope = provider.CreateAsyncScope();
        foreach (var context in scope.ServiceProvider.GetServices<ModuleContext>())
            await context.Context.Database.MigrateAsync();
        var institutions = TestInstitutions.All;
        var operators = institutions.Select(i => new SeededOperator(Guid.CreateVersion7(), "Operatore di prova", i.Id, HubRoles.Operator)).ToList();
        foreach (var seed in scope.ServiceProvider.GetServices<IModuleSeed>())
            await seed.SeedAsync(new SeedContext(new DateOnly(2026, 11, 24), institutions, operators), CancellationToken.None);
        Desk = new Desk(provider.CreateScope().ServiceProvider);
        await Desk.Get<Demonstration.ReportingSeed>().SeedAsync(new SeedContext(new DateOnly(2026, 11, 24), institutions, operators), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await database.DisposeAsync();
    }

    private static void AddCaseManagement(IServiceCollection services)
    {
        var assembly = Assembly.Load("ServicesHub.CaseManagement");
        var types = assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false }).ToList();
        var module = (IServiceModule)Activator.CreateInstance(types.Single(t => t.IsAssignableTo(typeof(IServiceModule))))!;
        module.ConfigureServices(new Builder(module.Manifest, services));
        foreach (var type in types)
        {
            if (type.IsAssignableTo(typeof(IUseCase)))
                services.AddScoped(type);
            foreach (var contribution in new[] { typeof(IReportSource), typeof(IModuleSeed) }.Where(type.IsAssignableTo))
                services.AddScoped(contribution, type);
        }
    }

    private sealed record Builder(ModuleManifest Manifest, IServiceCollection Services) : IModuleBuilder
    {
        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
