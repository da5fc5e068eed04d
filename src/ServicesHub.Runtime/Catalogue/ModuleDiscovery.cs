using System.Reflection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Finds modules in the assemblies that were built into the program.</summary>
public static class ModuleDiscovery
{
    /// <summary>All modules that <paramref name="program"/> was built with.</summary>
    /// <exception cref="StartupException">An assembly cannot be loaded or has not exactly one module.</exception>
    public static IReadOnlyList<LoadedModule> BuiltInto(Assembly program) =>
        [.. program.GetCustomAttributes<HubModuleAttribute>().Select(a => Load(a.AssemblyName))];

    /// <summary>The module of an assembly.</summary>
    public static LoadedModule In(Assembly assembly)
    {
        var name = assembly.GetName().Name;
        var types = TypesOf(assembly).Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IServiceModule))).ToList();
        if (types.Count != 1)
            throw new StartupException($"The module assembly '{name}' has {types.Count} classes that implement IServiceModule: it needs exactly one.");
        try
        {
            var module = (IServiceModule)Activator.CreateInstance(types[0], nonPublic: true)!;
            return new LoadedModule(module, module.Manifest, assembly);
        }
        catch (Exception e) when (e is MissingMethodException or TargetInvocationException)
        {
            throw new StartupException(
                $"The module class '{types[0].FullName}' could not be created ({e.GetBaseException().Message}): give it a parameterless constructor that does no work.",
                $"La classe di modulo '{types[0].FullName}' non si può creare ({e.GetBaseException().Message}): darle un costruttore senza parametri che non fa nulla.", e);
        }
    }

    private static LoadedModule Load(string assemblyName)
    {
        try
        {
            return In(Assembly.Load(new AssemblyName(assemblyName)));
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            throw new StartupException($"The module assembly '{assemblyName}' could not be loaded ({e.Message}): build the program again.", e);
        }
    }

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            var reason = e.LoaderExceptions.FirstOrDefault(x => x is not null)?.Message ?? e.Message;
            throw new StartupException($"The module assembly '{assembly.GetName().Name}' could not be read ({reason}): put what it needs beside it.", e);
        }
    }
}
