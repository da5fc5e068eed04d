using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class InstitutionReader(HubDb database, IProvinceCalendar calendar) : IInstitutions
{
    public async Task<IReadOnlyList<Institution>> ListAsync(CancellationToken ct)
    {
        var today = calendar.Today;
        var records = await database.Institutions.AsNoTracking().Include(i => i.Names)
            .Where(i => i.From <= today && (i.Until == null || i.Until >= today))
            .ToListAsync(ct);
        return [.. records.Select(r => Describe(r, today)).OrderBy(i => i.Name, StringComparer.CurrentCulture)];
    }

    public async Task<Institution?> FindAsync(Guid id, CancellationToken ct)
    {
        var record = await database.Institutions.AsNoTracking().Include(i => i.Names).FirstOrDefaultAsync(i => i.Id == id, ct);
        return record is null ? null : Describe(record, calendar.Today);
    }

    private static Institution Describe(InstitutionRecord record, DateOnly day) =>
        new(record.Id, record.Code, record.NameOn(day), record.Kind);
}
