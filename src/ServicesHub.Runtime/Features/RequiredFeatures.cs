using System.Reflection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The features without which a job or a search of a module is not asked for.</summary>
internal static class RequiredFeatures
{
    public static IReadOnlyList<string> Of(Type contribution) => contribution.GetCustomAttributes<RequiresFeatureAttribute>().Select(f => f.Name).ToArray();

    /// <exception cref="StartupException">It asks for a feature that no module declares.</exception>
    public static IReadOnlyList<string> Of(Type contribution, ModuleCatalogue catalogue)
    {
        var names = Of(contribution);
        return names.FirstOrDefault(name => !catalogue.Features.ContainsKey(name)) is { } unknown
            ? throw new StartupException($"'{contribution.FullName}' asks for the feature '{unknown}', which no module declares: add it to ModuleManifest.Features.")
            : names;
    }
}
