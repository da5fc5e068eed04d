using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Governance.Tests.Desks;

/// <summary>The services of one request.</summary>
internal sealed class Desk(IServiceProvider services)
{
    public GovernanceDb Db => Get<GovernanceDb>();

    public SentEvents Events => Get<SentEvents>();

    public WaitingWork Work => Get<WaitingWork>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static ServiceProvider Services(ICurrentUser user, string connection, TestClock clock)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => NpgsqlDataSource.Create(connection));
        services.AddSingleton(user);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IProvinceCalendar>(new TestCalendar(clock));
        services.AddSingleton<IInstitutions, TestInstitutions>();
        services.AddScoped<SentEvents>().AddScoped<IEvents>(provider => provider.GetRequiredService<SentEvents>());
        services.AddScoped<WaitingWork>().AddScoped<IWorkItems>(provider => provider.GetRequiredService<WaitingWork>());
        services.AddSingleton<IAudit, NoAudit>();
        services.AddScoped<ModuleDbServices>();
        var module = new GovernanceModule();
        module.ConfigureServices(new Builder(module.Manifest, services));
        foreach (var type in typeof(GovernanceModule).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsAssignableTo(typeof(IUseCase)) || t.IsAssignableTo(typeof(IModuleSeed)))))
            services.AddScoped(type);
        return services.BuildServiceProvider();
    }

    private sealed record Builder(ModuleManifest Manifest, IServiceCollection Services) : IModuleBuilder
    {
        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
