using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Every declared permission by module, and the decisions that are stored.</summary>
internal sealed class ReadRoles(HubDb database, HubMap map, FeatureStore features, IOperators operators, IProvinceCalendar calendar) : IUseCase
{
    public async Task<RolePermissions> AllAsync(CancellationToken ct)
    {
        var decisions = await database.RoleGrants.AsNoTracking().ToListAsync(ct);
        var manifests = map.Current.Manifests.Where(m => m.Permissions.Count > 0).ToList();
        var declared = manifests.SelectMany(m => m.Permissions).Select(p => p.Name).ToHashSet();
        var modules = manifests.Select(m => new ModulePermissions(
            m.Id, m.Title, m.Id == PlatformModule.Id || features.Current.IsOn(m.Id),
            [.. m.Permissions.Select(p => new PermissionLine(
                p.Name, p.Title, p.DefaultRoles, decisions.Where(d => d.Permission == p.Name).ToDictionary(d => d.Role, d => d.Granted)))]));
        var unknown = decisions.Where(d => !declared.Contains(d.Permission) || HubRoles.All.All(r => r.Name != d.Role));
        return new([.. modules], [.. unknown.OrderBy(d => d.Permission, StringComparer.Ordinal).ThenBy(d => d.Role, StringComparer.Ordinal).Select(d => new UnknownGrant(d.Role, d.Permission, d.Granted))]);
    }

    /// <summary>How many people work in a role today.</summary>
    public Task<int> PeopleAsync(string role, CancellationToken ct)
    {
        var today = calendar.Today;
        return database.Memberships
            .Where(m => m.Role == role && m.From <= today && (m.Until == null || m.Until >= today))
            .Where(m => database.Institutions.Any(i => i.Id == m.InstitutionId && i.From <= today && (i.Until == null || i.Until >= today)))
            .Select(m => m.UserId).Distinct().CountAsync(ct);
    }

    /// <summary>The latest changes of a role's permissions, newest first.</summary>
    public async Task<IReadOnlyList<PermissionChange>> HistoryAsync(string role, CancellationToken ct)
    {
        var start = PermissionChange.Start(role);
        var entries = await database.Audit.AsNoTracking().Include(a => a.Detail)
            .Where(a => (a.Action == PermissionChange.Granted || a.Action == PermissionChange.Revoked) && a.Detail!.Text.StartsWith(start))
            .OrderByDescending(a => a.Id).Take(50).ToListAsync(ct);
        var names = await operators.NamesAsync([.. entries.Select(e => e.ActorId).Distinct()], ct);
        return [.. entries.Select(e => PermissionChange.Read(e, role, names.GetValueOrDefault(e.ActorId, "-")))];
    }
}
