namespace ServicesHub.Runtime;

/// <summary>Chooses the modules that a deployment's profile names.</summary>
public static class ProfileModules
{
    /// <summary>The modules of the profile among those that were built into the program.</summary>
    /// <exception cref="StartupException">The profile names a module that is not there.</exception>
    public static IEnumerable<LoadedModule> Of(HubProfile profile, IReadOnlyList<LoadedModule> built)
    {
        foreach (var id in profile.Modules.Keys.Where(id => built.All(m => m.Manifest.Id != id)))
            throw new StartupException($"The profile names the module '{id}', which this program does not have: use {string.Join(", ", built.Select(m => m.Manifest.Id).Order())}, or build the module into it.");
        return built.Where(m => profile.Modules.ContainsKey(m.Manifest.Id));
    }
}
