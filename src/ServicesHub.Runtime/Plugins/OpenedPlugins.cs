using Microsoft.Extensions.Hosting;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Plugins whose code this operating-system process has loaded: the parts of a whole hub share them.</summary>
public sealed class OpenedPlugins
{
    private readonly Dictionary<PluginFolder, (LoadedModule? Module, LocalizedText? Sentence)> opened = [];

    /// <summary>Those that the builder was given, or none yet.</summary>
    public static OpenedPlugins Of(IHostApplicationBuilder builder) =>
        builder.Properties.TryGetValue(typeof(OpenedPlugins), out var given) ? (OpenedPlugins)given : new OpenedPlugins();

    /// <summary>Gives them to a process that is being built.</summary>
    public void GiveTo(IHostApplicationBuilder builder) => builder.Properties[typeof(OpenedPlugins)] = this;

    /// <returns>The module, or what is wrong with it.</returns>
    internal (LoadedModule? Module, LocalizedText? Sentence) Open(PluginFolder folder)
    {
        if (!opened.TryGetValue(folder, out var result))
            opened[folder] = result = Load(folder);
        return result;
    }

    private static (LoadedModule? Module, LocalizedText? Sentence) Load(PluginFolder folder)
    {
        try
        {
            return (PluginLoading.Load(folder, folder.Check()), null);
        }
        catch (StartupException e)
        {
            return (null, e.Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, new($"La cartella '{folder.Path}' non si può leggere: darne il permesso all'utente della piattaforma.", $"The folder '{folder.Path}' cannot be read ({e.Message.TrimEnd('.')}): give the hub's account the right to."));
        }
    }
}
