using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Makes a job due at once. Asked for twice before it runs it is due once; while it runs it is refused.</summary>
internal sealed class RequestJobRun(HubDb database, ReadJobs jobs, AdministratorChange change, TimeProvider clock) : IUseCase
{
    /// <returns>False when there is no such job.</returns>
    /// <exception cref="RuleViolationException">Its module is switched off, or it runs.</exception>
    public async Task<bool> ExecuteAsync(string name, CancellationToken ct)
    {
        if (await jobs.FindAsync(name, ct) is not { } job)
            return false;
        if (job.State == JobState.ModuleOff)
            throw new RuleViolationException("module-off", new(
                $"Il modulo «{job.ModuleTitle.It}» è disattivato: attivalo, poi esegui il lavoro.",
                $"The module “{job.ModuleTitle.En}” is off: switch it on, then run the job."), "name");
        await change.CarryOutAsync(async () =>
        {
            // Once more, now that nobody else asks: it may have begun meanwhile.
            if ((await jobs.FindAsync(name, ct))?.Running is { } run)
                throw new RuleViolationException("job-running", new(
                    $"Il lavoro è già in corso su {run.On}: attendi che finisca, poi ripeti se serve.",
                    $"The job is running already on {run.On}: wait until it ends, then ask again if needed."), "name");
            var requested = await database.Database.ExecuteSqlAsync($"""
                update hub.jobs set requested_at = {clock.GetUtcNow()}
                where name = (select name from hub.jobs where name = {name} and requested_at is null for update skip locked)
                """, ct);
            if (requested == 1)
                change.Note("platform.job-run-requested", Guid.CreateVersion7(), name);
        }, ct);
        return true;
    }
}
