namespace ServicesHub.Architecture.Tests.Projects;

/// <summary>Who may reference whom.</summary>
internal static class ReferenceRules
{
    private static readonly string[] OfModules = ["ServicesHub.Abstractions", "ServicesHub.Data", "ServicesHub.Shell"];

    private static readonly Dictionary<string, string[]> OfPlatform = new()
    {
        ["ServicesHub.Abstractions"] = [],
        ["ServicesHub.Data"] = ["ServicesHub.Abstractions"],
        ["ServicesHub.Shell"] = ["ServicesHub.Abstractions"],
        ["ServicesHub.Runtime"] = ["ServicesHub.Abstractions", "ServicesHub.Data", "ServicesHub.Shell"],
    };

    public static IEnumerable<string> Trespasses(IEnumerable<HubProject> projects) =>
        from project in projects
        where !project.IsTest
        from reference in project.References
        where !MayReference(project, reference)
        select $"{project.Name} references {HubProject.NameOf(reference)}";

    public static IEnumerable<string> DatabasesInContracts(IEnumerable<HubProject> projects) =>
        from project in projects
        where project.IsContracts
        from package in project.Packages
        where package.Contains("EntityFramework", StringComparison.Ordinal) || package.StartsWith("EFCore", StringComparison.Ordinal) || package.StartsWith("Npgsql", StringComparison.Ordinal)
        select $"{project.Name} references the package {package}";

    public static IEnumerable<string> Circles(IEnumerable<HubProject> projects)
    {
        var byPath = projects.ToDictionary(p => p.Path);
        var done = new HashSet<string>();
        return byPath.Keys.Order(StringComparer.Ordinal).SelectMany(path => Visit(path, [])).ToList();

        IEnumerable<string> Visit(string path, List<string> way)
        {
            if (way.Contains(path))
                return [string.Join(" -> ", way.SkipWhile(p => p != path).Append(path).Select(HubProject.NameOf))];
            if (!byPath.TryGetValue(path, out var project) || !done.Add(path))
                return [];
            return project.References.SelectMany(r => Visit(r, [.. way, path])).ToList();
        }
    }

    private static bool MayReference(HubProject project, string reference)
    {
        var name = HubProject.NameOf(reference);
        if (project.IsContracts)
            return name == "ServicesHub.Abstractions";
        if (project.IsModule)
            return OfModules.Contains(name) || HubProject.Contracts(reference);
        if (OfPlatform.TryGetValue(project.Name, out var allowed))
            return allowed.Contains(name);
        return !reference.StartsWith("tests/", StringComparison.Ordinal);
    }
}
