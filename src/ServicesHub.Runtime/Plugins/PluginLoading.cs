using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace ServicesHub.Runtime;

/// <summary>Loads the code of a plugin that was checked, and checks what only its code shows.</summary>
internal static class PluginLoading
{
    /// <exception cref="StartupException">One sentence that says what is wrong.</exception>
    public static LoadedModule Load(PluginFolder folder, PluginFile file)
    {
        var path = Path.Combine(folder.Path, file.Assembly + ".dll");
        var assembly = Read(folder, path);
        foreach (var reference in assembly.GetReferencedAssemblies())
            Require(folder, assembly, reference);
        LoadedModule? module = null;
        if (ModuleCall.Run($"{folder.Id}: new IServiceModule()", () => module = ModuleDiscovery.In(assembly) with { Plugin = folder.Path }, isPlugin: true) is { } reason)
            throw new StartupException(reason.En, reason.It);
        if (module!.Manifest.Id != folder.Id)
            throw new StartupException($"The plugin in '{folder.Path}' has the module '{module.Manifest.Id}': its manifest, its module.json and its folder say the same.",
                $"Il plugin in '{folder.Path}' contiene il modulo '{module.Manifest.Id}': manifesto, module.json e cartella devono avere lo stesso nome.");
        CheckPages(module);
        return module;
    }

    private static Assembly Read(PluginFolder folder, string path)
    {
        try
        {
            return new PluginContext(folder.Id, path).LoadFromAssemblyPath(path);
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or FileNotFoundException or InvalidOperationException)
        {
            throw new StartupException($"The plugin '{folder.Id}' has an assembly that cannot be loaded ({e.Message.ReplaceLineEndings(" ").TrimEnd('.')}): build it again for .NET {Environment.Version.Major}.",
                $"La libreria del plugin '{folder.Id}' non si può caricare: compilarla di nuovo per .NET {Environment.Version.Major}.", e);
        }
    }

    private static void Require(PluginFolder folder, Assembly assembly, AssemblyName reference)
    {
        try
        {
            System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!.LoadFromAssemblyName(reference);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            throw new StartupException($"The plugin '{folder.Id}' needs '{reference.Name}' {reference.Version}, which neither it nor this hub has: put it beside the plugin and list it in module.json.",
                $"Al plugin '{folder.Id}' serve '{reference.Name}' {reference.Version}, che non è né suo né della piattaforma: metterlo accanto al plugin ed elencarlo in module.json.", e);
        }
    }

    private static void CheckPages(LoadedModule module)
    {
        foreach (var page in module.Assembly.GetTypes())
            foreach (var route in page.GetCustomAttributes<RouteAttribute>())
            {
                PageRules.Check(module.Manifest, page, route.Template);
                if (!page.GetCustomAttributes().Any(a => a is IAuthorizeData or IAllowAnonymous))
                    throw new StartupException($"The page '{page.FullName}' says nothing about who may see it: add [RequiresPermission], [Authorize] or [AllowAnonymous].");
            }
    }
}
