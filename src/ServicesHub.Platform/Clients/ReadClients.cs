using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>The systems of institutions that may call the API, or might once.</summary>
internal sealed class ReadClients(HubDb database, IProvinceCalendar calendar) : IUseCase
{
    /// <summary>All of them, those in use first, by name.</summary>
    public async Task<IReadOnlyList<ClientLine>> AllAsync(CancellationToken ct) =>
        [.. (await LinesAsync(database.Clients, ct)).OrderBy(c => c.EndedAt is not null).ThenBy(c => c.Name, StringComparer.CurrentCulture)];

    /// <summary>One client; null when there is none.</summary>
    public async Task<ClientLine?> FindAsync(Guid id, CancellationToken ct) => (await LinesAsync(database.Clients.Where(c => c.Id == id), ct)).FirstOrDefault();

    private async Task<IEnumerable<ClientLine>> LinesAsync(IQueryable<ClientRecord> clients, CancellationToken ct)
    {
        var today = calendar.Today;
        var found = await clients.AsNoTracking().ToListAsync(ct);
        var ids = found.Select(c => c.InstitutionId).Distinct().ToList();
        var institutions = await database.Institutions.AsNoTracking().Include(i => i.Names).Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        return found.Select(c => Line(c, institutions[c.InstitutionId], today));
    }

    private static ClientLine Line(ClientRecord client, InstitutionRecord institution, DateOnly today) => new(
        client.Id, client.Name, institution.NameOn(today), client.Role, client.CreatedAt, client.LastUsedAt, client.EndedAt,
        institution.From <= today && !(institution.Until < today), client.Version);
}
