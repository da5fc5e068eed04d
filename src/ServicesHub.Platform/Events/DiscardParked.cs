using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Deletes a parked event for good, with the reason.</summary>
internal sealed class DiscardParked(HubDb database, AdministratorChange change) : IUseCase
{
    /// <returns>False when it is not parked, or no longer.</returns>
    /// <exception cref="RuleViolationException">Without a reason.</exception>
    public async Task<bool> ExecuteAsync(int id, string? reason, CancellationToken ct)
    {
        SwitchFeature.RequireReason(reason);
        var found = false;
        await change.CarryOutAsync(async () =>
        {
            var gone = await database.Database.SqlQuery<ParkedRow>($"""
                delete from hub.messages where recipient = {EventTables.Parked} and id = {id}
                returning id, visible as parked_at, null as error, convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-msg-id' as message_id,
                  convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-msg-type' as event, convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-source-queue' as queue
                """).ToListAsync(ct);
            if (gone.Count == 0)
                return;
            found = true;
            change.Note("platform.event-discarded", gone[0].Record, $"{gone[0].Event} > {ReadEvents.ModuleOf(gone[0].Queue)}: {reason.Trim()}");
        }, ct);
        return found;
    }
}
