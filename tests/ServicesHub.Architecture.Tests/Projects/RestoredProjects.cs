using System.Text.Json;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Projects;

/// <summary>Reads what restore wrote about each project: <c>obj/project.assets.json</c>.</summary>
internal static class RestoredProjects
{
    public static IReadOnlyList<HubProject> All { get; } =
        [.. RepositoryFiles.All.Where(f => f.Extension == ".csproj").Select(f => (f.Path, Assets: AssetsOf(f.Path))).Where(p => File.Exists(p.Assets)).Select(p => Read(p.Path, p.Assets))];

    /// <summary>Projects of the product that nobody has restored yet: the rules would not see them.</summary>
    public static IEnumerable<string> Missing =>
        RepositoryFiles.Product.Where(f => f.Extension == ".csproj" && !f.IsIn("aspire/ServicesHub.AppHost") && !f.IsIn("src/templates") && !File.Exists(AssetsOf(f.Path))).Select(f => f.Path);

    public static string AssetsOf(string project) => Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(project)!, "obj", "project.assets.json");

    private static HubProject Read(string path, string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        var project = document.RootElement.GetProperty("project");
        var restored = project.GetProperty("restore").GetProperty("frameworks").EnumerateObject().First().Value;
        var references = restored.TryGetProperty("projectReferences", out var listed) ? listed.EnumerateObject().Select(p => p.Name) : [];
        var framework = project.GetProperty("frameworks").EnumerateObject().First().Value;
        var packages = framework.TryGetProperty("dependencies", out var dependencies) ? dependencies.EnumerateObject().Select(p => p.Name) : [];
        return new(path, [.. references.Select(r => Path.GetRelativePath(RepositoryFiles.Root, r).Replace('\\', '/'))], [.. packages]);
    }
}
