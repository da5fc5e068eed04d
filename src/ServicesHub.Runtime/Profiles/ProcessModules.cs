namespace ServicesHub.Runtime;

/// <summary>
/// Which modules of the deployment a process runs: <c>Hub:Process</c> names a module that has a process of its own; without
/// it, the process runs those that share one.
/// </summary>
public static class ProcessModules
{
    /// <summary>The setting.</summary>
    public const string Setting = "Hub:Process";

    /// <summary>The value for a process that runs all modules, whatever the profile says.</summary>
    public const string All = "*";

    private const string Own = "own";

    /// <summary>The part of the catalogue that this process runs.</summary>
    /// <exception cref="StartupException">No module runs in such a process, or the profile gives a module an unknown one.</exception>
    public static ModuleCatalogue Of(ModuleCatalogue catalogue, HubProfile profile, string? process)
    {
        foreach (var (id, module) in profile.Modules)
            Check(id, module);
        var own = profile.Modules.Where(m => m.Value.Process == Own).Select(m => m.Key).ToHashSet();
        if (string.IsNullOrWhiteSpace(process))
            return own.Count == profile.Modules.Count && own.Count > 0
                ? throw new StartupException($"Every module of the profile has a process of its own: set {Setting} to {string.Join(", ", own.Order())}, one for each process.")
                : catalogue.Only(id => !own.Contains(id));
        if (process == All)
            return catalogue;
        if (!profile.Modules.ContainsKey(process))
            throw new StartupException($"{Setting} is '{process}', which is no module of the profile: use {Names(own)}, or leave it out for the modules that share a process.");
        return own.Contains(process)
            ? catalogue.Only(id => id == process)
            : throw new StartupException($"{Setting} is '{process}', which has no process of its own: give it \"process\": \"own\" in the profile, or leave {Setting} out.");
    }

    private static void Check(string id, ModuleProfile module)
    {
        if (module.Process is not (null or "" or Own))
            throw new StartupException($"The profile gives the module '{id}' the process '{module.Process}': write 'own', or leave it out for the shared process.");
        if (module.Replicas < 1)
            throw new StartupException($"The profile gives the module '{id}' {module.Replicas} replicas: write 1 or more.");
    }

    private static string Names(HashSet<string> own) => own.Count == 0 ? "no value, because the profile gives no module a process of its own" : string.Join(", ", own.Order());
}
