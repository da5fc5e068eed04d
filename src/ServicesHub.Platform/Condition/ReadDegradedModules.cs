using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>What does not work as it should in the whole deployment: at start, in jobs, in handlers of events.</summary>
internal sealed class ReadDegradedModules(HubDb database, HubMap map, ModuleHealth own) : IUseCase
{
    public async Task<IReadOnlyList<DegradedModule>> AllAsync(CancellationToken ct)
    {
        var deployment = map.Current;
        var titles = deployment.Manifests.ToDictionary(m => m.Id, m => m.Title);
        var faults = deployment.Instances.Select(i => i.Fault).Concat(deployment.Refused).Concat(own.All).OfType<ModuleFault>().GroupBy(f => (f.ModuleId, f.Kind)).Select(g => g.MinBy(f => f.Since)!);
        DegradedModule[] all =
        [
            .. faults.Select(f => new DegradedModule(f.ModuleId, TitleOf(f.ModuleId), StateOf(f.Kind), f.Reason, f.Since)),
            .. await FailedJobsAsync(ct),
            .. await ParkedEventsAsync(ct),
        ];
        return [.. all.Where(m => titles.ContainsKey(m.Module) || m.State is DegradedState.Refused or DegradedState.Unnamed)
            .OrderBy(m => m.State == DegradedState.Unnamed).ThenBy(m => m.Module, StringComparer.Ordinal)];

        async Task<IEnumerable<DegradedModule>> FailedJobsAsync(CancellationToken ct) =>
            from job in await database.Jobs.AsNoTracking().Where(j => j.LastSucceeded == false).OrderBy(j => j.Name).ToListAsync(ct)
            let module = job.Name[..job.Name.IndexOf('.', StringComparison.Ordinal)]
            select new DegradedModule(module, TitleOf(module), DegradedState.Impaired, new(
                $"Il lavoro {job.Name} è terminato con {job.LastError}: vedi «Lavori pianificati».", $"The job {job.Name} ended with {job.LastError}: see “Jobs”."), job.LastRunAt!.Value);

        async Task<IEnumerable<DegradedModule>> ParkedEventsAsync(CancellationToken ct) =>
            from queue in await database.Database.SqlQuery<QueueRow>($"""
                select h ->> 'rbs2-source-queue' as recipient, count(*) as waiting, min(visible) as oldest_at
                from hub.messages, lateral (select convert_from(headers, 'UTF8')::jsonb as h) as headers
                where recipient = {EventTables.Parked} and h ->> 'rbs2-source-queue' is not null group by 1
                """).ToListAsync(ct)
            let module = ReadEvents.ModuleOf(queue.Recipient)
            where module is not null
            select new DegradedModule(module, TitleOf(module), DegradedState.Impaired, new(
                $"Eventi non elaborati: {queue.Waiting}. Vedi «Eventi».", $"Events that could not be handled: {queue.Waiting}. See “Events”."), queue.OldestAt!.Value);

        LocalizedText TitleOf(string id) => titles.GetValueOrDefault(id, new(id, id));
    }

    private static DegradedState StateOf(FaultKind kind) => kind switch
    {
        FaultKind.Impaired => DegradedState.Impaired,
        FaultKind.Refused => DegradedState.Refused,
        FaultKind.Unnamed => DegradedState.Unnamed,
        _ => DegradedState.Stopped,
    };
}
