using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Finds the scheduled jobs in the modules of this process.</summary>
internal static class JobDiscovery
{
    /// <exception cref="StartupException">A job's name is not its module's, or taken, or it does not wait between two runs.</exception>
    public static IReadOnlyList<JobDescription> In(ModuleCatalogue catalogue, IServiceProvider services, ModuleHealth health)
    {
        using var scope = services.CreateSystemScope();
        List<JobDescription> jobs = [];
        foreach (var module in catalogue.Modules.Where(m => !health.IsClosed(m.Manifest.Id)))
        {
            IReadOnlyList<JobDescription> own = [];
            var reason = ModuleCall.Run($"{module.Manifest.Id}: {nameof(IScheduledJob)}", () => own = Of(module, catalogue, scope.ServiceProvider), module.Plugin is not null);
            if (reason is null)
                jobs.AddRange(own);
            else
                health.Report(module.Manifest.Id, FaultKind.Impaired, reason);
        }
        Check(jobs);
        return jobs;
    }

    private static List<JobDescription> Of(LoadedModule module, ModuleCatalogue catalogue, IServiceProvider services)
    {
        List<JobDescription> jobs =
        [
            .. from type in module.Assembly.GetTypes()
               where type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IScheduledJob))
               let job = (IScheduledJob)ActivatorUtilities.CreateInstance(services, type)
               select new JobDescription(job.Name, job.Every, type, module.Manifest.Id) { Title = job.Title, Features = RequiredFeatures.Of(type, catalogue) },
        ];
        Check(jobs);
        return jobs;
    }

    internal static void Check(IReadOnlyList<JobDescription> jobs)
    {
        foreach (var job in jobs)
        {
            if (!job.Name.StartsWith(job.ModuleId + ".", StringComparison.Ordinal))
                throw new StartupException($"The job '{job.Type.FullName}' is called '{job.Name}': names of jobs of module '{job.ModuleId}' start with '{job.ModuleId}.'.");
            if (job.Every <= TimeSpan.Zero)
                throw new StartupException($"The job '{job.Name}' waits {job.Every} between two runs: give it a longer IScheduledJob.Every.");
        }
        foreach (var group in jobs.GroupBy(j => j.Name).Where(g => g.Count() > 1))
            throw new StartupException($"Two jobs are called '{group.Key}' ({string.Join(" and ", group.Select(j => j.Type.FullName))}): give one of them another name.");
    }
}
