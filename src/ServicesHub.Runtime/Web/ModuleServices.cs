using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Registers what modules bring: by their own words, and by what the scans find in their assemblies.</summary>
public static class ModuleServices
{
    /// <exception cref="StartupException">A module's own registration failed.</exception>
    public static IServiceCollection AddModules(this IServiceCollection services, ModuleCatalogue catalogue, IConfiguration configuration)
    {
        foreach (var module in catalogue.Modules)
        {
            try
            {
                module.Module.ConfigureServices(new ModuleBuilder(module.Manifest, services, configuration));
            }
            catch (Exception e) when (e is not StartupException)
            {
                throw new StartupException($"Module '{module.Manifest.Id}' could not register its services ({e.GetBaseException().Message}): see {module.Module.GetType().FullName}.ConfigureServices.", e);
            }
        }
        return services.AddContributions([.. catalogue.Modules.Select(m => m.Assembly)]);
    }

    private static IServiceCollection AddContributions(this IServiceCollection services, Assembly[] assemblies) =>
        services.Scan(scan => scan.FromAssemblies(assemblies)
            .AddClasses(c => c.AssignableTo<IUseCase>(), publicOnly: false).AsSelf().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IReportSource>(), publicOnly: false).As<IReportSource>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<ISearchProvider>(), publicOnly: false).As<ISearchProvider>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IModuleSeed>(), publicOnly: false).As<IModuleSeed>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IScheduledJob>(), publicOnly: false).As<IScheduledJob>().WithScopedLifetime());
}
