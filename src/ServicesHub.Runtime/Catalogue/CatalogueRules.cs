using System.Text.RegularExpressions;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>What must hold among modules before a process starts. Each breach is one sentence.</summary>
internal static partial class CatalogueRules
{
    /// <summary>Modules after those they depend on, and after those they use where that makes no circle.</summary>
    public static IReadOnlyList<LoadedModule> Order(IReadOnlyList<LoadedModule> modules)
    {
        foreach (var group in modules.GroupBy(m => m.Manifest.Id).Where(g => g.Count() > 1))
            throw new StartupException(
                $"Two modules are called '{group.Key}' ({string.Join(" and ", group.Select(m => m.Assembly.GetName().Name))}): give one of them another Id in its manifest.");
        foreach (var module in modules)
            CheckNames(module.Manifest);

        var byId = modules.ToDictionary(m => m.Manifest.Id);
        var ordered = new List<LoadedModule>();
        var state = new Dictionary<string, bool>();
        foreach (var module in modules.OrderBy(m => m.Manifest.Id, StringComparer.Ordinal))
            Visit(module, [module.Manifest.Id]);
        return ordered;

        void Visit(LoadedModule module, List<string> path)
        {
            var id = module.Manifest.Id;
            if (state.TryGetValue(id, out var done))
            {
                if (!done)
                    throw new StartupException($"Modules depend on each other in a circle ({string.Join(" -> ", path)}): remove one of these from DependsOn.");
                return;
            }
            state[id] = false;
            foreach (var dependency in module.Manifest.DependsOn)
            {
                if (!byId.TryGetValue(dependency, out var next))
                    throw new StartupException($"Module '{id}' needs module '{dependency}', which this deployment's profile does not have: add '{dependency}' to the profile's modules or remove '{id}'.");
                Visit(next, [.. path, dependency]);
            }
            foreach (var used in module.Manifest.Uses.Where(used => byId.ContainsKey(used) && !Needs(used).Any(IsUnderWay)))
                Visit(byId[used], [.. path, used]);
            state[id] = true;
            ordered.Add(module);
        }

        bool IsUnderWay(string id) => state.TryGetValue(id, out var done) && !done;

        // The module and everything it depends on. Ends also in a circle of dependencies, which Visit reports.
        HashSet<string> Needs(string id, HashSet<string>? found = null)
        {
            found ??= [];
            if (found.Add(id) && byId.TryGetValue(id, out var module))
                foreach (var dependency in module.Manifest.DependsOn)
                    Needs(dependency, found);
            return found;
        }
    }

    /// <summary>Addresses under which a module's pages lie.</summary>
    public static IEnumerable<string> PagePrefixes(ModuleManifest manifest) => manifest.PublicPages.Prepend("/" + manifest.Id);

    /// <summary>True when a page at the address, or a route with it, is below one of the module's prefixes.</summary>
    public static bool ServesPage(ModuleManifest manifest, string address) =>
        PagePrefixes(manifest).Any(prefix => address == prefix || address.StartsWith(prefix + "/", StringComparison.Ordinal));

    private static void CheckNames(ModuleManifest manifest)
    {
        if (!KebabCase().IsMatch(manifest.Id))
            throw new StartupException($"The module Id '{manifest.Id}' is not kebab-case: write it like 'case-management'.");
        foreach (var name in manifest.Features.Select(f => f.Name).Concat(manifest.Permissions.Select(p => p.Name)))
            if (!name.StartsWith(manifest.Id + ".", StringComparison.Ordinal))
                throw new StartupException($"Module '{manifest.Id}' declares '{name}': names of features and permissions start with '{manifest.Id}.'.");
        if (manifest.PublicPages.FirstOrDefault(page => page.StartsWith(HubPaths.Internal, StringComparison.OrdinalIgnoreCase)) is { } inner)
            throw new StartupException($"Module '{manifest.Id}' has public pages below '{inner}': {HubPaths.Internal} is where the hub's processes ask each other, so choose another address.");
        foreach (var item in manifest.Navigation)
        {
            if (!ServesPage(manifest, item.Href))
                throw new StartupException($"Module '{manifest.Id}' puts '{item.Href}' in the navigation: its addresses start with {string.Join(" or ", PagePrefixes(manifest))}.");
            if (item.Permission is { } permission && manifest.Permissions.All(p => p.Name != permission))
                throw new StartupException($"Module '{manifest.Id}' asks for the permission '{permission}' in its navigation but does not declare it: add it to ModuleManifest.Permissions.");
            if (item.Feature is { } feature && manifest.Features.All(f => f.Name != feature))
                throw new StartupException($"Module '{manifest.Id}' asks for the feature '{feature}' in its navigation but does not declare it: add it to ModuleManifest.Features.");
        }
        foreach (var permission in manifest.Permissions)
            foreach (var role in permission.DefaultRoles.Where(r => HubRoles.All.All(known => known.Name != r)))
                throw new StartupException($"Permission '{permission.Name}' names the role '{role}', which does not exist: use one of HubRoles.");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
