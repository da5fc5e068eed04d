using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Every declared permission by module, and the decisions that are stored.</summary>
internal sealed class ReadRoles(HubDb database, HubMap map, FeatureStore features) : IUseCase
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
}
