using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>The jobs of all modules of the deployment, as their processes last said, also while these are away.</summary>
internal sealed class ReadJobs(HubDb database, HubMap map, FeatureStore features, TimeProvider clock) : IUseCase
{
    public async Task<IReadOnlyList<JobLine>> AllAsync(CancellationToken ct)
    {
        var deployment = map.Current;
        var titles = deployment.Manifests.ToDictionary(m => m.Id, m => m.Title);
        var alive = RunningModules.Of(deployment);
        var jobs = await database.Jobs.AsNoTracking().OrderBy(j => j.Name).ToListAsync(ct);
        return [.. jobs.Where(j => titles.ContainsKey(ModuleOf(j))).Select(j => Line(j, titles[ModuleOf(j)], alive))];
    }

    public async Task<JobLine?> FindAsync(string name, CancellationToken ct) => (await AllAsync(ct)).FirstOrDefault(j => j.Name == name);

    private JobLine Line(JobRecord job, LocalizedText title, HashSet<string> alive)
    {
        var module = ModuleOf(job);
        var state = !features.Current.IsOn(module) ? JobState.ModuleOff : alive.Contains(module) ? JobState.Scheduled : JobState.NoProcess;
        DateTimeOffset? due = state != JobState.Scheduled ? null
            : job.RequestedAt is not null || job.LastRunAt is null ? clock.GetUtcNow()
            : job.LastRunAt + job.Every;
        return new(
            job.Name, module, title, state, job.Every?.TotalSeconds, job.LastRunAt, job.LastDuration?.TotalSeconds,
            job.LastSucceeded, job.LastError, due, job.RequestedAt);
    }

    private static string ModuleOf(JobRecord job) => job.Name[..job.Name.IndexOf('.', StringComparison.Ordinal)];
}
