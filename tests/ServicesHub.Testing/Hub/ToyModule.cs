using System.Reflection;
using System.Reflection.Emit;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Testing;

/// <summary>A module that does what a test says, in an assembly of its own.</summary>
public sealed class ToyModule(string id, Action<IModuleBuilder>? services = null, Action<IEndpointRouteBuilder>? api = null, params string[] dependsOn) : IServiceModule
{
    public ModuleManifest Manifest { get; } = new() { Id = id, Title = new(id, id), DependsOn = dependsOn };

    public void ConfigureServices(IModuleBuilder builder) => services?.Invoke(builder);

    void IServiceModule.MapApi(IEndpointRouteBuilder routes) => api?.Invoke(routes);

    public LoadedModule Load()
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Toy." + Manifest.Id), typeof(object).Assembly);
        assembly.DefineDynamicModule("Toy");
        using var file = new MemoryStream();
        assembly.Save(file);
        return new LoadedModule(this, Manifest, Assembly.Load(file.ToArray()));
    }
}
