using System.Reflection;
using System.Runtime.Loader;

namespace ServicesHub.Runtime;

/// <summary>
/// Where the assemblies of one plugin live. What the plugin shares with the hub comes from the hub: the framework, the
/// contracts, and whatever these show in their signatures. Everything else comes from the plugin's folder first.
/// </summary>
internal sealed class PluginContext(string id, string assembly) : AssemblyLoadContext("plugin " + id, isCollectible: false)
{
    private static readonly Lazy<HashSet<string>> Shared = new(FindShared);

    private readonly AssemblyDependencyResolver resolver = new(assembly);

    /// <summary>True for an assembly that only the hub provides.</summary>
    internal static bool IsShared(string name) =>
        Shared.Value.Contains(name) || (name.StartsWith("ServicesHub.", StringComparison.Ordinal) && name.EndsWith(".Contracts", StringComparison.Ordinal) && IsInHub(name));

    protected override Assembly? Load(AssemblyName assemblyName) =>
        IsShared(assemblyName.Name!) || resolver.ResolveAssemblyToPath(assemblyName) is not { } path ? null : LoadFromAssemblyPath(path);

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;

    private static HashSet<string> FindShared()
    {
        var found = new HashSet<string>();
        var waiting = new Queue<Assembly>([typeof(Abstractions.IServiceModule).Assembly, typeof(Data.ModuleDbContext).Assembly, typeof(Shell.ShellServices).Assembly]);
        while (waiting.TryDequeue(out var assembly))
            if (found.Add(assembly.GetName().Name!))
                foreach (var reference in assembly.GetReferencedAssemblies().Where(r => !found.Contains(r.Name!)))
                    waiting.Enqueue(Default.LoadFromAssemblyName(reference));
        string[] frameworks = [Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.IResult).Assembly.Location)!];
        foreach (var file in frameworks.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")))
            found.Add(Path.GetFileNameWithoutExtension(file));
        return found;
    }

    private static bool IsInHub(string name)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name)) is not null;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
