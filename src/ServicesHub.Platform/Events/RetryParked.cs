using Microsoft.EntityFrameworkCore;
using Rebus.Messages;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Puts a parked event back into the queue of the module that could not handle it, for as many attempts as a new one has.</summary>
internal sealed class RetryParked(HubDb database, HubMap map, AdministratorChange change) : IUseCase
{
    /// <returns>False when it is not parked, or no longer.</returns>
    /// <exception cref="RuleViolationException">The module that it was for is not in the deployment.</exception>
    public async Task<bool> ExecuteAsync(int id, CancellationToken ct)
    {
        var found = false;
        await change.CarryOutAsync(async () =>
        {
            var moved = await database.Database.SqlQuery<ParkedRow>($"""
                update hub.messages
                set recipient = coalesce(convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-source-queue', recipient), visible = now(),
                  headers = convert_to((convert_from(headers, 'UTF8')::jsonb - {Headers.DeferCount})::text, 'UTF8')
                where recipient = {EventTables.Parked} and id = {id}
                returning id, visible as parked_at, null as error, convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-msg-id' as message_id,
                  convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-msg-type' as event, convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-source-queue' as queue
                """).ToListAsync(ct);
            if (moved.Count == 0)
                return;
            found = true;
            var module = ReadEvents.ModuleOf(moved[0].Queue);
            if (map.Current.Manifests.All(m => m.Id != module))
                throw new RuleViolationException("no-queue", new(
                    "Il modulo a cui l'evento era destinato non fa parte di questa installazione: si può solo scartare.",
                    "The module that the event was for is not in this deployment: it can only be discarded."));
            change.Note("platform.event-retried", moved[0].Record, $"{moved[0].Event} > {module}");
        }, ct);
        return found;
    }
}
