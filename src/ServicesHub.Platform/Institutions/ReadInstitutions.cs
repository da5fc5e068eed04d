using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Institutions with what only administrators see of them.</summary>
internal sealed class ReadInstitutions(HubDb database, IProvinceCalendar calendar) : IUseCase
{
    /// <summary>All of them by name, also those that no longer take part or do not yet.</summary>
    public async Task<IReadOnlyList<InstitutionView>> AllAsync(CancellationToken ct)
    {
        var records = await database.Institutions.AsNoTracking().Include(i => i.Names).ToListAsync(ct);
        return [.. records.Select(View).OrderBy(i => i.Name, StringComparer.CurrentCulture)];
    }

    public async Task<InstitutionView?> FindAsync(Guid id, CancellationToken ct) =>
        await database.Institutions.AsNoTracking().Include(i => i.Names).FirstOrDefaultAsync(i => i.Id == id, ct) is { } record ? View(record) : null;

    /// <summary>How many people work for each institution today.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> HeadcountAsync(CancellationToken ct)
    {
        var today = calendar.Today;
        return await database.Memberships
            .Where(m => m.From <= today && (m.Until == null || m.Until >= today))
            .GroupBy(m => m.InstitutionId)
            .ToDictionaryAsync(g => g.Key, g => g.Select(m => m.UserId).Distinct().Count(), ct);
    }

    /// <summary>The memberships of one institution that last today or begin later, by name.</summary>
    public async Task<IReadOnlyList<InstitutionPerson>> PeopleAsync(Guid id, CancellationToken ct)
    {
        var today = calendar.Today;
        var people = await database.Memberships.AsNoTracking()
            .Where(m => m.InstitutionId == id && (m.Until == null || (m.Until >= today && m.Until >= m.From)))
            .Join(database.Users, m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.DisplayName, m.Role, m.From, m.Until })
            .ToListAsync(ct);
        return [.. people.Select(p => new InstitutionPerson(p.Id, p.DisplayName, p.Role, p.From, p.Until)).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>How many people have a membership that would last beyond a day.</summary>
    public Task<int> PeopleAfterAsync(Guid id, DateOnly day, CancellationToken ct) =>
        database.Memberships
            .Where(m => m.InstitutionId == id && (m.Until == null || (m.Until > day && m.Until >= m.From)))
            .Select(m => m.UserId).Distinct().CountAsync(ct);

    private InstitutionView View(InstitutionRecord record) => new(
        record.Id, record.Code, record.Kind, record.NameOn(calendar.Today), record.Municipality, record.From, record.Until, record.Version,
        [.. record.Names.OrderByDescending(n => n.From).Select(n => new InstitutionNameLine(n.From, n.Name))]);
}
