using Microsoft.Extensions.Configuration;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// The plugins of the folder <c>Hub:Plugins</c> (<c>plugins</c> beside the program unless said). Code is loaded only of those
/// that the profile names; one that cannot be taken is left out, with a sentence, and the hub starts without it.
/// </summary>
public static class InstalledPlugins
{
    public const string Setting = "Hub:Plugins";

    /// <summary>Folders that could hold a plugin.</summary>
    /// <exception cref="StartupException">The setting names a folder that does not exist.</exception>
    public static IReadOnlyList<string> IdsIn(IConfiguration configuration) => [.. Folders(configuration).Select(f => f.Id)];

    /// <summary>The catalogue of modules that were built in, and of the plugins that fit beside them.</summary>
    /// <param name="built">Modules of the program, as the profile names them.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="configuration">Says where the plugins lie.</param>
    /// <param name="opened">Plugins that were loaded already.</param>
    public static ModuleCatalogue With(IReadOnlyList<LoadedModule> built, HubProfile profile, IConfiguration configuration, OpenedPlugins opened)
    {
        var (named, unnamed) = Split(Folders(configuration), profile);
        var waiting = named.ToDictionary(f => f, opened.Open);
        List<LoadedModule> taken = [.. built];
        // A plugin may depend on another one: those that fit are taken until none is added any more.
        foreach (var folder in Enumerable.Repeat(named, named.Count).SelectMany(f => f))
            if (waiting.GetValueOrDefault(folder).Module is { } module && Fits(taken, module) is null)
            {
                taken.Add(module);
                waiting.Remove(folder);
            }
        return new ModuleCatalogue(taken)
        {
            Refused =
            [
                .. waiting.Select(w => Fault(w.Key, FaultKind.Refused, w.Value.Sentence ?? Fits(taken, w.Value.Module!)!)),
                .. unnamed.Select(f => new ModuleFault(f.Name, FaultKind.Unnamed, new(
                    $"Il plugin '{f.Id}' è presente ma il profilo non lo nomina: aggiungerlo ai moduli del profilo per usarlo.",
                    $"The plugin '{f.Id}' is present and the profile does not name it: add it to the profile's modules to use it."), TimeProvider.System.GetUtcNow())),
            ],
        };
    }

    /// <returns>Why the plugin cannot stand beside the others; null when it can.</returns>
    private static LocalizedText? Fits(IReadOnlyCollection<LoadedModule> others, LoadedModule plugin)
    {
        var name = plugin.Assembly.GetName().Name;
        if (others.FirstOrDefault(o => o.Assembly.GetName().Name == name) is { } twin)
            return new(
                $"Il plugin '{plugin.Manifest.Id}' ha la libreria '{name}', come il modulo '{twin.Manifest.Id}': darle un altro nome.",
                $"The plugin '{plugin.Manifest.Id}' has the assembly '{name}', as module '{twin.Manifest.Id}' has: give its assembly another name.");
        try
        {
            CatalogueRules.Order([.. others, plugin]);
            return null;
        }
        catch (StartupException e)
        {
            return e.Text;
        }
    }

    private static ModuleFault Fault(PluginFolder folder, FaultKind kind, LocalizedText sentence) =>
        new(folder.Name, kind, sentence, TimeProvider.System.GetUtcNow());

    private static (List<PluginFolder> Named, List<PluginFolder> Unnamed) Split(IReadOnlyList<PluginFolder> folders, HubProfile profile) =>
        (folders.Where(f => profile.Modules.ContainsKey(f.Id)).ToList(), folders.Where(f => !profile.Modules.ContainsKey(f.Id)).ToList());

    private static IReadOnlyList<PluginFolder> Folders(IConfiguration configuration)
    {
        var chosen = configuration[Setting] is { Length: > 0 } setting ? Path.GetFullPath(setting) : null;
        var root = chosen ?? Path.Combine(AppContext.BaseDirectory, "plugins");
        if (Directory.Exists(root))
            return [.. Directory.GetDirectories(root).Order(StringComparer.Ordinal).Select(path => new PluginFolder(path))];
        return chosen is null ? [] : throw new StartupException($"The folder of plugins '{chosen}' does not exist: create it, or correct {Setting}.");
    }
}
