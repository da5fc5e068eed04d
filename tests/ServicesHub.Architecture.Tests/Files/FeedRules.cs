using System.Text.Json;
using System.Xml.Linq;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

/// <summary>Packages come from the sources of the machine that restores, never from ones that the repository names.</summary>
internal static class FeedRules
{
    private static readonly string[] SourceElements = ["packageSources", "packageSourceMapping", "packageSourceCredentials", "disabledPackageSources", "trustedSigners"];

    public static IEnumerable<string> NamedSources(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            if (file.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase))
                foreach (var element in XDocument.Parse(file.Text).Descendants().Where(e => SourceElements.Contains(e.Name.LocalName)))
                    yield return $"{file.Path} has <{element.Name.LocalName}>";
            if (file.Extension is ".csproj" or ".props" or ".targets")
                foreach (var element in XDocument.Parse(file.Text).Descendants().Where(e => e.Name.LocalName is "RestoreSources" or "RestoreAdditionalProjectSources"))
                    yield return $"{file.Path} has <{element.Name.LocalName}>";
            if (file.Name == ".npmrc" && file.Text.Split('\n').FirstOrDefault(l => l.Contains("registry=", StringComparison.Ordinal) || l.Contains("_auth", StringComparison.Ordinal)) is { } line)
                yield return $"{file.Path} says {line.Trim()}";
        }
    }

    public static IEnumerable<string> ResolvedAddresses(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Name is "package-lock.json"
        from package in JsonDocument.Parse(file.Text).RootElement.GetProperty("packages").EnumerateObject()
        where package.Value.TryGetProperty("resolved", out _)
        select $"{file.Path}: {package.Name} has a resolved address";
}
