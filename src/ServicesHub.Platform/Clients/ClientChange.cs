using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>What changes of clients have in common.</summary>
internal static class ClientChange
{
    /// <summary>A client that is to be changed from the version that was on screen.</summary>
    /// <exception cref="RuleViolationException">There is no such client, or it was ended.</exception>
    public static async Task<ClientRecord> LiveClientAsync(this HubDb database, Guid id, long version, CancellationToken ct)
    {
        var client = await database.Clients.FirstOrDefaultAsync(c => c.Id == id, ct)
            ?? throw new RuleViolationException("unknown-client", new("Questo sistema non esiste: torna all'elenco.", "There is no such system: go back to the list."));
        if (client.EndedAt is not null)
            throw new RuleViolationException("client-ended", new("L'accesso di questo sistema è già terminato: se serve ancora, aggiungine uno nuovo.", "The access of this system has ended already: if it is still needed, add a new one."));
        database.Entry(client).Property(c => c.Version).OriginalValue = version;
        client.Version = version + 1;
        return client;
    }
}
