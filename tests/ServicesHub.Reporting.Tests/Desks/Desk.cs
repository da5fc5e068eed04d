using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Reporting.Tests.Desks;

/// <summary>The services of one request.</summary>
internal sealed class Desk(IServiceProvider services)
{
    public ReportingDb Db => Get<ReportingDb>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A handler, made as the hub makes it.</summary>
    public Task HandleAsync<THandler, TEvent>(TEvent e, CancellationToken ct)
        where THandler : IEventHandler<TEvent>
        where TEvent : IIntegrationEvent => ActivatorUtilities.CreateInstance<THandler>(services).HandleAsync(e, ct);

    public static ServiceProvider Services(ICurrentUser user, string connection, TestClock clock, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => NpgsqlDataSource.Create(connection));
        services.AddSingleton(user);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IProvinceCalendar>(new TestCalendar(clock));
        services.AddSingleton<IInstitutions, TestInstitutions>();
        services.AddScoped<IEvents, SentEvents>();
        services.AddScoped<IWorkItems, WaitingWork>();
        services.AddSingleton<IAudit, NoAudit>();
        services.AddSingleton<TestFeatures>().AddSingleton<IFeatures>(provider => provider.GetRequiredService<TestFeatures>());
        services.AddScoped<ModuleDbServices>();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Hub:Province:IstatCode"] = "044" }).Build());
        var module = new ReportingModule();
        module.ConfigureServices(new Builder(module.Manifest, services));
        foreach (var type in typeof(ReportingModule).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsAssignableTo(typeof(IUseCase)) || t.IsAssignableTo(typeof(IModuleSeed)))))
            services.AddScoped(type);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private sealed record Builder(ModuleManifest Manifest, IServiceCollection Services) : IModuleBuilder
    {
        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
