using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>What waits in the queues of the modules, and what they could not handle.</summary>
internal sealed class ReadEvents(HubDb database, HubMap map, FeatureStore features, TimeProvider clock) : IUseCase
{
    private const int PageSize = 50;

    public async Task<IReadOnlyList<QueueLine>> QueuesAsync(CancellationToken ct)
    {
        var rows = await database.Database.SqlQuery<QueueRow>($"""
            select recipient, count(id) as waiting, min(visible) as oldest_at
            from (select recipient, id, visible from hub.messages
                  union all select distinct address, null::int, null::timestamptz from hub.subscriptions) m
            group by recipient
            """).ToListAsync(ct);
        var queues = rows.ToDictionary(r => r.Recipient);
        var alive = RunningModules.Of(map.Current);
        var now = clock.GetUtcNow();
        return [.. map.Current.Manifests.Where(m => queues.ContainsKey(EventSubscriptions.QueuePrefix + m.Id)).Select(m =>
        {
            var queue = queues[EventSubscriptions.QueuePrefix + m.Id];
            var age = now - queue.OldestAt;
            return new QueueLine(m.Id, m.Title, features.Current.IsOn(m.Id), alive.Contains(m.Id), queue.Waiting, age is { } a ? Math.Max(0, a.TotalSeconds) : null);
        })];
    }

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
