using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Lets a module handle no events for a while, in all processes; they wait in its queue.</summary>
internal sealed class PauseEvents(NpgsqlDataSource database, HubMap map, ICurrentUser user) : IUseCase
{
    /// <returns>False when there is no such module, or it already is as wanted.</returns>
    /// <exception cref="RuleViolationException">Without a reason.</exception>
    public async Task<bool> ExecuteAsync(string moduleId, bool pause, string? reason, CancellationToken ct)
    {
        SwitchFeature.RequireReason(reason);
        if (map.Current.Manifests.All(m => m.Id != moduleId))
            return false;
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand("""
            with written as (
              insert into hub.event_pauses (module_id, is_paused, reason, changed_by, changed_at, version)
              select @module, true, @reason, @user, clock_timestamp(), nextval('hub.feature_version') where @pause or exists (select from hub.event_pauses where module_id = @module)
              on conflict (module_id) do update
              set is_paused = @pause, reason = excluded.reason, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = excluded.version
              where hub.event_pauses.is_paused <> @pause
              returning version)
            select pg_notify('hub_features', version::text) from written
            """, connection, transaction);
        command.Parameters.AddWithValue("module", moduleId);
        command.Parameters.AddWithValue("pause", pause);
        command.Parameters.AddWithValue("reason", reason!.Trim());
        command.Parameters.AddWithValue("user", user.UserId);
        if (await command.ExecuteScalarAsync(ct) is null)
            return false;
        var action = pause ? "platform.events-paused" : "platform.events-resumed";
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(AuditStatement.Of(user.UserId, user.Active?.InstitutionId, [new(action, Guid.CreateVersion7(), null, false, $"{moduleId}: {reason.Trim()}")]));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
