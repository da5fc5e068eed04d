using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Makes a job due at once. Asked for twice, or while it runs, it changes nothing.</summary>
internal sealed class RequestJobRun(HubDb database, ReadJobs jobs, AdministratorChange change, TimeProvider clock) : IUseCase
{
    /// <returns>False when there is no such job.</returns>
    /// <exception cref="RuleViolationException">Its module is switched off.</exception>
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
