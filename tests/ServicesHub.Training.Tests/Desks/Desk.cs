using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Shell.Layout;

namespace ServicesHub.Training.Tests.Desks;

/// <summary>The services of one request.</summary>
internal sealed class Desk(IServiceProvider services)
{
    public TrainingDb Db => Get<TrainingDb>();

    public SentEvents Events => Get<SentEvents>();

    public WaitingWork Work => Get<WaitingWork>();

    public ICurrentUser User => Get<ICurrentUser>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static void AddTo(IServiceCollection services, School school)
    {
        services.AddSingleton<TimeProvider>(school.Clock);
        services.AddSingleton<IProvinceCalendar>(new TestCalendar(school.Clock));
        services.AddSingleton<IInstitutions, TestInstitutions>();
        services.AddSingleton<IOperators>(school.Operators);
        services.AddSingleton<IFeatures>(school.Features);
        services.AddScoped<SentEvents>().AddScoped<IEvents>(provider => provider.GetRequiredService<SentEvents>());
        services.AddScoped<WaitingWork>().AddScoped<IWorkItems>(provider => provider.GetRequiredService<WaitingWork>());
        services.AddSingleton<IAudit, NoAudit>();
        services.AddSingleton<IShellContext, TestShell>();
        services.AddScoped<ModuleDbServices>();
        var module = new TrainingModule();
        module.ConfigureServices(new Builder(module.Manifest, services));
        foreach (var type in typeof(TrainingModule).Assembly.GetTypes().Where(t => !t.IsAbstract
            && (t.IsAssignableTo(typeof(IUseCase)) || t.IsAssignableTo(typeof(IModuleSeed)) || t.IsAssignableTo(typeof(IReportSource)))))
            services.AddScoped(type);
    }

    private sealed record Builder(ModuleManifest Manifest, IServiceCollection Services) : IModuleBuilder
    {
        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
