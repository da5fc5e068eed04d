using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rebus.Messages;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Puts all parked events of a module back into its queue, for as many attempts as new ones have.</summary>
internal sealed class RetryAllParked(HubDb database, ReadEvents events, AdministratorChange change) : IUseCase
{
    /// <returns>How many; null when the deployment has no such queue.</returns>
    public async Task<int?> ExecuteAsync(string module, CancellationToken ct)
    {
        if (await events.QueueAsync(module, ct) is null)
            return null;
        var queue = EventSubscriptions.QueuePrefix + module;
        var moved = 0;
        await change.CarryOutAsync(async () =>
        {
            moved = await database.Database.ExecuteSqlAsync($"""
                update hub.messages set recipient = {queue}, visible = now(),
                  headers = convert_to((convert_from(headers, 'UTF8')::jsonb - {Headers.DeferCount})::text, 'UTF8')
                where recipient = {EventTables.Parked} and convert_from(headers, 'UTF8')::jsonb ->> 'rbs2-source-queue' = {queue}
                """, ct);
            if (moved > 0)
                change.Note("platform.events-retried", Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"{module}: {moved}"));
        }, ct);
        return moved;
    }
}
