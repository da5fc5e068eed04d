using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Where the pages of a module lie.</summary>
internal static class PageRules
{
    /// <exception cref="StartupException">The page lies outside the module's addresses.</exception>
    public static void Check(ModuleManifest manifest, Type component, string route)
    {
        if (!CatalogueRules.ServesPage(manifest, route))
            throw new StartupException($"The page '{component.FullName}' is at '{route}': pages of module '{manifest.Id}' are below {string.Join(" or ", CatalogueRules.PagePrefixes(manifest))}.");
    }
}
