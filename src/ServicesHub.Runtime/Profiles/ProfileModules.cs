namespace ServicesHub.Runtime;

/// <summary>Chooses the modules that a deployment's profile names.</summary>
public static class ProfileModules
{
    /// <summary>The modules of the profile among those that were built into the program.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="built">Modules of the program.</param>
    /// <param name="plugins">Identities of the plugins in the plugins' folder.</param>
    /// <exception cref="StartupException">The profile names a module that is not there.</exception>
    public static IEnumerable<LoadedModule> Of(HubProfile profile, IReadOnlyList<LoadedModule> built, IReadOnlyList<string>? plugins = null)
    {
        foreach (var id in profile.Modules.Keys.Where(id => built.All(m => m.Manifest.Id != id) && plugins?.Contains(id) != true))
            throw new StartupException($"The profile names the module '{id}', which this program does not have: use {string.Join(", ", built.Select(m => m.Manifest.Id).Order())}, build the module into it, or put it into the folder of plugins.");
        return built.Where(m => profile.Modules.ContainsKey(m.Manifest.Id));
    }
}
