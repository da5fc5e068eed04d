using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class OperatorReader(HubDb database, IProvinceCalendar calendar) : IOperators
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken ct) =>
        await database.Users.Where(u => userIds.Contains(u.Id)).Select(u => new { u.Id, Name = u.DisplayName })
            .Concat(database.Clients.Where(c => userIds.Contains(c.Id)).Select(c => new { c.Id, c.Name }))
            .ToDictionaryAsync(o => o.Id, o => o.Name, ct);

    public async Task<IReadOnlyDictionary<Guid, string>> OfInstitutionAsync(Guid institutionId, CancellationToken ct)
    {
        var today = calendar.Today;
        return await database.Users
            .Where(u => database.Institutions.Any(i => i.Id == institutionId && i.From <= today && (i.Until == null || i.Until >= today))
                && database.Memberships.Any(m => m.UserId == u.Id && m.InstitutionId == institutionId && m.From <= today && (m.Until == null || m.Until >= today)))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
    }
}
