using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class WorkItemBuffer : IWorkItems, IUnitOfWorkParticipant
{
    private readonly Dictionary<string, WorkItem?> changes = [];

    public bool HasWork => changes.Count > 0;

    public void Put(WorkItem item) => changes[item.Key] = item;

    public void Settle(string key) => changes[key] = null;

    public void AddTo(NpgsqlBatch batch, string moduleId)
    {
        foreach (var (key, item) in changes)
            batch.BatchCommands.Add(item is null ? Delete(moduleId, key) : Upsert(moduleId, item));
        changes.Clear();
    }

    private static NpgsqlBatchCommand Delete(string moduleId, string key) => new(
        "delete from hub.work_items where module_id = $1 and key = $2")
    {
        Parameters = { new() { Value = moduleId }, new() { Value = key } },
    };

    private static NpgsqlBatchCommand Upsert(string moduleId, WorkItem item) => new("""
        insert into hub.work_items
          (module_id, key, title_it, title_en, reason_it, reason_en, href, institution_id, user_id, permission, due_on, waiting_for_others, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now())
        on conflict (module_id, key) do update
        set title_it = excluded.title_it, title_en = excluded.title_en, reason_it = excluded.reason_it, reason_en = excluded.reason_en,
            href = excluded.href, institution_id = excluded.institution_id, user_id = excluded.user_id,
            permission = excluded.permission, due_on = excluded.due_on, waiting_for_others = excluded.waiting_for_others
        """)
    {
        Parameters =
        {
            new() { Value = moduleId }, new() { Value = item.Key },
            new() { Value = item.Title.It }, new() { Value = item.Title.En },
            new() { Value = item.Reason.It }, new() { Value = item.Reason.En },
            new() { Value = item.Href }, new() { Value = item.InstitutionId },
            new() { Value = (object?)item.UserId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = item.Permission },
            new() { Value = (object?)item.DueOn ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
            new() { Value = item.WaitingForOthers },
        },
    };
}
