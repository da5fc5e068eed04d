using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>What waits in the queues of the modules, and what they could not handle.</summary>
internal sealed class ReadEvents(HubDb database, HubMap map, FeatureStore features, IOperators operators, TimeProvider clock) : IUseCase
{
    private const int PageSize = 50;

    public async Task<IReadOnlyList<QueueLine>> QueuesAsync(CancellationToken ct)
    {
        var rows = await database.Database.SqlQuery<QueueCounts>($"""
            with parts as (
              select recipient, 1 as waiting, visible as oldest_at, 0 as parked, 0 as unsent, null::timestamptz as oldest_unsent_at from hub.messages where recipient <> {EventTables.Parked}
              union all select distinct address, 0, null::timestamptz, 0, 0, null::timestamptz from hub.subscriptions
              union all select convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-source-queue', 0, null, 1, 0, null from hub.messages where recipient = {EventTables.Parked}
              union all select "DestinationAddress", 0, null, 0, 1, ("Headers"::jsonb ->> 'rbs2-senttime')::timestamptz from hub.outbox where not "Sent")
            select recipient, sum(waiting)::bigint as waiting, min(oldest_at) as oldest_at, sum(parked)::bigint as parked,
              sum(unsent)::bigint as unsent, min(oldest_unsent_at) as oldest_unsent_at
            from parts where recipient is not null group by recipient
            """).ToListAsync(ct);
        var queues = rows.ToDictionary(r => r.Recipient);
        var pauses = await PausesAsync(ct);
        var alive = RunningModules.Of(map.Current);
        var now = clock.GetUtcNow();
        return [.. map.Current.Manifests.Where(m => queues.ContainsKey(EventSubscriptions.QueuePrefix + m.Id)).Select(m =>
        {
            var queue = queues[EventSubscriptions.QueuePrefix + m.Id];
            return new QueueLine(
                m.Id, m.Title, features.Current.IsOn(m.Id), alive.Contains(m.Id), queue.Waiting, Seconds(now - queue.OldestAt),
                queue.Parked, queue.Unsent, Seconds(now - queue.OldestUnsentAt), pauses.GetValueOrDefault(m.Id));
        })];
    }

    public async Task<QueueLine?> QueueAsync(string module, CancellationToken ct) => (await QueuesAsync(ct)).FirstOrDefault(q => q.Module == module);

    /// <summary>Newest first.</summary>
    public async Task<Page<ParkedEvent>> ParkedAsync(string? after, CancellationToken ct)
    {
        var before = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : int.MaxValue;
        var rows = await RowsAsync(before, exactly: null, PageSize + 1, ct);
        var shown = rows.Take(PageSize).Select(Event).ToList();
        return new(shown, rows.Count > PageSize ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<ParkedEvent?> FindAsync(int id, CancellationToken ct) =>
        (await RowsAsync(int.MaxValue, id, 1, ct)).Select(Event).FirstOrDefault();

    private async Task<Dictionary<string, QueuePause>> PausesAsync(CancellationToken ct)
    {
        var pauses = await database.EventPauses.AsNoTracking().Where(p => p.IsPaused).ToListAsync(ct);
        var names = await operators.NamesAsync([.. pauses.Select(p => p.ChangedBy).Distinct()], ct);
        return pauses.ToDictionary(p => p.ModuleId, p => new QueuePause(names.GetValueOrDefault(p.ChangedBy, "-"), p.ChangedAt, p.Reason));
    }

    private static double? Seconds(TimeSpan? age) => age is { } a ? Math.Max(0, a.TotalSeconds) : null;

    internal static string? ModuleOf(string? queue) =>
        queue is not null && queue.StartsWith(EventSubscriptions.QueuePrefix, StringComparison.Ordinal) ? queue[EventSubscriptions.QueuePrefix.Length..] : null;

    private Task<List<ParkedRow>> RowsAsync(int before, int? exactly, int most, CancellationToken ct) => database.Database.SqlQuery<ParkedRow>($"""
        select id, visible as parked_at, h ->> 'rbs2-msg-id' as message_id, h ->> 'rbs2-msg-type' as event,
          h ->> 'rbs2-source-queue' as queue, h ->> 'rbs2-error-details' as error
        from hub.messages, lateral (select convert_from(headers, 'UTF8')::jsonb as h) as headers
        where recipient = {EventTables.Parked} and id < {before} and ({exactly}::int is null or id = {exactly})
        order by id desc limit {most}
        """).ToListAsync(ct);

    private static ParkedEvent Event(ParkedRow row) =>
        new(row.Id, row.Event ?? "-", ModuleOf(row.Queue), row.ParkedAt, ErrorTrace.TypeOf(row.Error), ErrorTrace.SourceOf(row.Error));
}
