using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Registers what modules bring: by their own words, and by what the scans find in their assemblies.</summary>
public static class ModuleServices
{
    /// <summary>A module whose registration throws or does not come back leaves no trace, and neither do those that need it.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services, ModuleCatalogue catalogue, IConfiguration configuration, ModuleHealth health)
    {
        foreach (var module in catalogue.Modules)
            if (Register(module, services, configuration, health) is { } reason)
                health.Report(module.Manifest.Id, FaultKind.Stopped, reason);
        return services.AddContributions([.. catalogue.Modules.Where(m => !health.IsClosed(m.Manifest.Id)).Select(m => m.Assembly)]);
    }

    private static LocalizedText? Register(LoadedModule module, IServiceCollection services, IConfiguration configuration, ModuleHealth health)
    {
        if (module.Manifest.DependsOn.FirstOrDefault(health.IsClosed) is { } needed)
            return new($"Ha bisogno del modulo '{needed}', che non è partito.", $"It needs the module '{needed}', which did not start.");
        IServiceCollection own = new ServiceCollection();
        foreach (var descriptor in services)
            own.Add(descriptor);
        var reason = ModuleCall.Run(
            $"{module.Module.GetType().Name}.ConfigureServices", () => module.Module.ConfigureServices(new ModuleBuilder(module.Manifest, own, configuration)), module.Plugin is not null);
        if (reason is not null)
            return reason;
        var known = services.ToHashSet();
        services.Clear();
        foreach (var descriptor in own)
            services.Add(descriptor.ServiceType == typeof(IHostedService) && !known.Contains(descriptor) ? Guard(descriptor, module, health) : descriptor);
        return null;
    }

    private static ServiceDescriptor Guard(ServiceDescriptor service, LoadedModule module, ModuleHealth health)
    {
        var name = (service.ImplementationType ?? service.ImplementationInstance?.GetType())?.Name ?? nameof(IHostedService);
        return ServiceDescriptor.Singleton<IHostedService>(provider => new GuardedService(module, name, () => Create(service, provider), health));
    }

    private static IHostedService Create(ServiceDescriptor service, IServiceProvider provider) => (IHostedService)(
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));

    private static IServiceCollection AddContributions(this IServiceCollection services, Assembly[] assemblies) =>
        services.Scan(scan => scan.FromAssemblies(assemblies)
            .AddClasses(c => c.AssignableTo<IUseCase>(), publicOnly: false).AsSelf().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IReportSource>(), publicOnly: false).As<IReportSource>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<ISearchProvider>(), publicOnly: false).As<ISearchProvider>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IModuleSeed>(), publicOnly: false).As<IModuleSeed>().WithScopedLifetime()
            .AddClasses(c => c.AssignableTo<IScheduledJob>(), publicOnly: false).As<IScheduledJob>().WithScopedLifetime());
}
