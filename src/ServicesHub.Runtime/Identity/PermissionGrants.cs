namespace ServicesHub.Runtime;

/// <summary>The permissions of a role: the manifests' defaults, then what administrators decided; none of a module that is off.</summary>
internal sealed class PermissionGrants(HubMap map, FeatureStore features)
{
    public HashSet<string> Of(string role, IEnumerable<(string Role, string Permission, bool Granted)> decisions)
    {
        var permissions = map.Current.Manifests
            .SelectMany(m => m.Permissions)
            .Where(p => p.DefaultRoles.Contains(role))
            .Select(p => p.Name)
            .ToHashSet();
        foreach (var decision in decisions.Where(d => d.Role == role))
            _ = decision.Granted ? permissions.Add(decision.Permission) : permissions.Remove(decision.Permission);
        foreach (var module in map.Current.Manifests.Where(m => features.Current.Find(m.Id) is { IsOn: false }))
            permissions.ExceptWith(module.Permissions.Select(p => p.Name));
        return permissions;
    }
}
