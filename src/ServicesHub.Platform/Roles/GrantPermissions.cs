using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Grants permissions to a role and takes them away, with the reason. It holds at the next request in every process.</summary>
internal sealed class GrantPermissions(HubDb database, AdministratorChange change, HubMap map) : IUseCase
{
    /// <param name="role">One of <see cref="HubRoles"/>.</param>
    /// <param name="wanted">Permissions to change: true grants. Those that are so already are left alone.</param>
    /// <param name="reason">Why; kept in the audit.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task ExecuteAsync(string role, IReadOnlyDictionary<string, bool> wanted, string? reason, CancellationToken ct)
    {
        if (HubRoles.All.All(r => r.Name != role))
            throw new RuleViolationException("unknown-role", new("Questo ruolo non esiste: torna all'elenco.", "There is no such role: go back to the list."), "role");
        SwitchFeature.RequireReason(reason);
        var declared = map.Current.Manifests.SelectMany(m => m.Permissions, (m, p) => (Module: m.Id, Permission: p)).ToDictionary(d => d.Permission.Name);
        foreach (var (name, granted) in wanted)
            Check(role, name, granted, declared.TryGetValue(name, out var known) ? known.Module : null);

        await change.CarryOutAsync(async () =>
        {
            var stored = await database.RoleGrants.Where(g => g.Role == role).ToDictionaryAsync(g => g.Permission, ct);
            var id = Guid.CreateVersion7();
            var changed = wanted.Count(w => Decide(role, declared[w.Key].Permission, w.Value, stored.GetValueOrDefault(w.Key), id, reason.Trim()));
            if (changed == 0)
                throw new RuleViolationException("nothing-changed", new("Non hai cambiato nessun permesso: spunta o togli ciò che vuoi cambiare.", "You have changed no permission: tick or clear what you want to change."));
        }, ct);
    }

    private static void Check(string role, string permission, bool granted, string? moduleId)
    {
        if (moduleId is null)
            throw new RuleViolationException("unknown-permission", new("Uno dei permessi non esiste più: ricarica la pagina.", "One of the permissions no longer exists: load the page again."), "permissions");
        if (!granted && RolePermissions.IsFixed(role, moduleId))
            throw new RuleViolationException("administrator-permission", new("L'amministratore conserva i permessi dell'amministrazione: senza, nessuno potrebbe ridarli.", "The administrator keeps the administration's permissions: without them nobody could give them back."), "permissions");
    }

    private bool Decide(string role, Permission permission, bool granted, RoleGrant? stored, Guid changeId, string reason)
    {
        var byDefault = permission.DefaultRoles.Contains(role);
        if ((stored?.Granted ?? byDefault) == granted)
            return false;
        if (granted == byDefault)
            database.RoleGrants.Remove(stored!);
        else if (stored is null)
            database.RoleGrants.Add(new RoleGrant { Role = role, Permission = permission.Name, Granted = granted });
        else
            stored.Granted = granted;
        change.Note(granted ? PermissionChange.Granted : PermissionChange.Revoked, changeId, PermissionChange.Text(role, permission.Name, reason));
        return true;
    }
}
