using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Lets a module handle no events for a while, in all processes; they wait in its queue.</summary>
public sealed class PauseEvents(HubDb database, HubMap map, ICurrentUser user) : IUseCase
{
    /// <param name="moduleId">The module.</param>
    /// <param name="pause">True to pause; false to let it handle what waits.</param>
    /// <param name="reason">Why; to resume it need not be given.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False when there is no such module, or it already is as wanted.</returns>
    /// <exception cref="RuleViolationException">Paused without a reason.</exception>
    public async Task<bool> ExecuteAsync(string moduleId, bool pause, string? reason, CancellationToken ct)
    {
        if (pause)
            SwitchFeature.RequireReason(reason);
        var why = reason?.Trim() ?? "";
        if (map.Current.Manifests.All(m => m.Id != moduleId))
            return false;
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        await database.Database.ExecuteSqlRawAsync(FeatureChanges.Alone, ct);
        await using var command = database.Statement("""
            with written as (
              insert into hub.event_pauses (module_id, is_paused, reason, changed_by, changed_at, version)
              select @module, true, @reason, @user, clock_timestamp(), nextval('hub.feature_version') where @pause or exists (select from hub.event_pauses where module_id = @module)
              on conflict (module_id) do update
              set is_paused = @pause, reason = excluded.reason, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = excluded.version
              where hub.event_pauses.is_paused <> @pause
              returning version)
            select version, pg_notify('hub_features', version::text) from written
            """);
        command.Parameters.AddWithValue("module", moduleId);
        command.Parameters.AddWithValue("pause", pause);
        command.Parameters.AddWithValue("reason", why);
        command.Parameters.AddWithValue("user", user.UserId);
        if (await command.ExecuteScalarAsync(ct) is null)
            return false;
        var action = pause ? "platform.events-paused" : "platform.events-resumed";
        await using var batch = database.Statements();
        batch.BatchCommands.Add(AuditStatement.Of(user.UserId, user.Active?.InstitutionId, [new(action, Guid.CreateVersion7(), null, false, why.Length == 0 ? moduleId : $"{moduleId}: {why}")]));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
