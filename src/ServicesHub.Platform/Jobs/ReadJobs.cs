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
        // Asked after the rows: a run whose row says that it is under way had its turn before.
        var turns = await TurnsAsync(ct);
        return [.. jobs.Where(j => titles.ContainsKey(ModuleOf(j))).Select(j => Line(j, titles[ModuleOf(j)], alive, turns.Contains(j.Name)))];
    }

    public async Task<JobLine?> FindAsync(string name, CancellationToken ct) => (await AllAsync(ct)).FirstOrDefault(j => j.Name == name);

    private async Task<HashSet<string>> TurnsAsync(CancellationToken ct) =>
        [.. (await database.Database.SqlQuery<JobTurnRow>($"""
            select name, exists (
              select from pg_locks
              where locktype = 'advisory' and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
                and ((classid::bigint << 32) | objid::bigint) = hashtextextended('hub.job:' || name, 0)) as is_held
            from hub.jobs
            """).ToListAsync(ct)).Where(t => t.IsHeld).Select(t => t.Name)];

    private JobLine Line(JobRecord job, LocalizedText title, HashSet<string> alive, bool hasTurn)
    {
        var module = ModuleOf(job);
        var state = !features.Current.IsOn(module) ? JobState.ModuleOff : alive.Contains(module) ? JobState.Scheduled : JobState.NoProcess;
        DateTimeOffset? due = state != JobState.Scheduled ? null
            : job.RequestedAt is not null || job.LastRunAt is null ? clock.GetUtcNow()
            : job.LastRunAt + job.Every;
        var run = job.RunningSince is { } since ? new JobRun(since, job.RunningOn ?? "-") : null;
        return new(
            job.Name, new(job.TitleIt ?? job.Name, job.TitleEn ?? job.Name), module, title, state, job.Every?.TotalSeconds, job.LastRunAt, job.LastDuration?.TotalSeconds,
            job.LastRunOn, job.LastSucceeded, job.LastError, due, job.RequestedAt, hasTurn ? run : null, hasTurn ? null : run);
    }

    private static string ModuleOf(JobRecord job) => job.Name[..job.Name.IndexOf('.', StringComparison.Ordinal)];
}
