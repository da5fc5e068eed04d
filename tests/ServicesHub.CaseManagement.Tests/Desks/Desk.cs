using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Tests.Desks;

/// <summary>The services of one request.</summary>
internal sealed class Desk(IServiceProvider services)
{
    public CaseManagementDb Db => Get<CaseManagementDb>();

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
        services.AddSingleton<SentEvents>().AddSingleton<IEvents>(provider => provider.GetRequiredService<SentEvents>());
        services.AddSingleton<WaitingWork>().AddSingleton<IWorkItems>(provider => provider.GetRequiredService<WaitingWork>());
        services.AddSingleton<IAudit, NoAudit>();
        services.AddScoped<KeyedRequest>();
        services.AddScoped<ModuleDbServices>();
        var module = new CaseManagementModule();
        module.ConfigureServices(new Builder(module.Manifest, services));
        foreach (var type in typeof(CaseManagementModule).Assembly.GetTypes().Where(type => !type.IsAbstract))
            if (type.IsAssignableTo(typeof(IUseCase)) || type.IsAssignableTo(typeof(IScheduledJob)) || type.IsAssignableTo(typeof(IReportSource)) || type.IsAssignableTo(typeof(IModuleSeed)))
                services.AddScoped(type);
        return services.BuildServiceProvider();
    }

    private sealed record Builder(ModuleManifest Manifest, IServiceCollection Services) : IModuleBuilder
    {
        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
