using System.Text.Json;
using System.Xml.Linq;
using ServicesHub.Architecture.Tests.Projects;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Licences;

/// <summary>The packages that the projects resolved, with the licences that they state.</summary>
internal static class ResolvedPackages
{
    public static IReadOnlyList<Package> FromNuGet { get; } = [.. ReadNuGet()];

    public static IReadOnlyList<Package> FromNpm { get; } = [.. RepositoryFiles.All.Where(f => f.Name == "package-lock.json").SelectMany(ReadNpm)];

    public static IReadOnlyList<ReviewedPackage> Reviewed { get; } =
    [
        new("dom-walk", "MIT", "its package.json lists it under the old name 'licenses', with the same text in LICENCE"),
    ];

    private static IEnumerable<Package> ReadNuGet()
    {
        var found = new Dictionary<string, (string File, bool OnlyInTests)>();
        foreach (var project in RestoredProjects.All)
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(RestoredProjects.AssetsOf(project.Path)));
            var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package"))
            {
                var id = library.Name.Split('/')[0];
                var nuspec = Path.Combine(library.Value.GetProperty("path").GetString()!, id.ToLowerInvariant() + ".nuspec");
                var file = folders.Select(f => Path.Combine(f, nuspec)).First(File.Exists);
                found[library.Name] = (file, project.IsTest && found.GetValueOrDefault(library.Name, (file, true)).Item2);
            }
        }
        return found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new Package(f.Key.Split('/')[0], f.Key.Split('/')[1], ExpressionOf(f.Value.File), f.Value.OnlyInTests));
    }

    private static string? ExpressionOf(string nuspec)
    {
        var licence = XDocument.Load(nuspec).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : null;
    }

    private static IEnumerable<Package> ReadNpm(SourceFile lockFile)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, lockFile.Path))!;
        using var document = JsonDocument.Parse(lockFile.Text);
        foreach (var entry in document.RootElement.GetProperty("packages").EnumerateObject().Where(e => e.Name.Length > 0).ToList())
        {
            var installed = Path.Combine(folder, entry.Name, "package.json");
            using var package = File.Exists(installed) ? JsonDocument.Parse(File.ReadAllText(installed)) : null;
            var stated = package is not null && package.RootElement.TryGetProperty("license", out var own) ? own : entry.Value.TryGetProperty("license", out var noted) ? noted : default;
            yield return new(
                entry.Name[(entry.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..], entry.Value.GetProperty("version").GetString()!,
                stated.ValueKind == JsonValueKind.String ? stated.GetString() : null, lockFile.IsIn("tests"));
        }
    }
}
