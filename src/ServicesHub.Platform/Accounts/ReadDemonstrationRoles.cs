using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>One account for each role and kind of institution, so that a visitor sees the hub from every side.</summary>
internal sealed class ReadDemonstrationRoles(HubDb database, IInstitutions institutions, IProvinceCalendar calendar, IConfiguration configuration) : IUseCase
{
    public async Task<IReadOnlyList<DemonstrationRole>> ListAsync(CancellationToken ct)
    {
        if (!configuration.GetValue<bool>("Hub:Demo"))
            return [];
        var names = (await institutions.ListAsync(ct)).ToDictionary(i => i.Id, i => i.Name);
        var today = calendar.Today;
        var accounts = await database.Memberships.AsNoTracking()
            .Where(m => m.From <= today && (m.Until == null || m.Until >= today))
            .Join(database.Users.Where(u => u.IsDemonstration && u.LockoutEnd == null), m => m.UserId, u => u.Id, (m, u) => new { u.UserName, m.Role, m.InstitutionId, m.Id })
            .ToListAsync(ct);
        return [.. accounts
            .Where(a => names.ContainsKey(a.InstitutionId))
            .OrderBy(a => a.UserName, StringComparer.Ordinal)
            .GroupBy(a => (a.InstitutionId, a.Role))
            .Select(g => new DemonstrationRole(g.First().UserName!, RoleTitles.Of(g.Key.Role), names[g.Key.InstitutionId]))
            .OrderBy(r => r.Institution, StringComparer.CurrentCulture).ThenBy(r => r.Role, StringComparer.CurrentCulture)];
    }
}
