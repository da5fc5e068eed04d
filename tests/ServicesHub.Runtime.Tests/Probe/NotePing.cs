using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime.Tests.Probe;

internal sealed class NotePing(HubDb database, ICurrentUser user) : IEventHandler<Pinged>
{
    public async Task HandleAsync(Pinged integrationEvent, CancellationToken ct)
    {
        await database.Database.ExecuteSqlAsync($"insert into hub.probe_pings (event_id, by_system) values ({integrationEvent.EventId}, {user.IsSystem})", ct);
        if (integrationEvent.IsPoison)
            throw new InvalidOperationException("The probe cannot digest this.");
    }
}
