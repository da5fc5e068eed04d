using System.Reflection;
using System.Runtime.Loader;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>An interface by which modules ask each other, with its methods by name.</summary>
internal sealed class HubContract
{
    private const string Suffix = ".Contracts";

    private HubContract(Type type, string moduleId)
    {
        (Type, ModuleId) = (type, moduleId);
        foreach (var method in type.GetMethods())
            if (!Methods.TryAdd(method.Name, method) || ResultOf(method) is null || method.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken))
                throw new StartupException($"The contract '{type.FullName}' has the method '{method.Name}': give each method another name, let it return Task<ModuleAnswer<T>> and take a CancellationToken last.");
    }

    public Type Type { get; }

    /// <summary>The module that answers.</summary>
    public string ModuleId { get; }

    public Dictionary<string, MethodInfo> Methods { get; } = [];

    public string PathOf(string method) => $"{HubPaths.Internal}/contracts/{Type.FullName}/{method}";

    /// <summary>The contracts that the modules of this process answer or ask.</summary>
    /// <exception cref="StartupException">A contract cannot be asked over the network.</exception>
    public static IReadOnlyList<HubContract> Of(ModuleCatalogue catalogue) =>
    [
        .. catalogue.Modules.SelectMany(m => ContractsOf(m.Assembly)).Distinct()
            .SelectMany(a => a.GetExportedTypes())
            .Select(t => (Type: t, Mark: t.GetCustomAttribute<ModuleContractAttribute>()))
            .Where(t => t.Mark is not null)
            .Select(t => new HubContract(t.Type, t.Mark!.ModuleId)),
    ];

    /// <summary>The T of a method that returns <c>Task&lt;ModuleAnswer&lt;T&gt;&gt;</c>.</summary>
    public static Type? ResultOf(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>)
        && task.GetGenericArguments()[0] is { IsGenericType: true } answer && answer.GetGenericTypeDefinition() == typeof(ModuleAnswer<>)
            ? answer.GetGenericArguments()[0]
            : null;

    // Through the module's own load context: a plugin brings its own.
    private static IEnumerable<Assembly> ContractsOf(Assembly module) =>
        module.GetReferencedAssemblies()
            .Where(name => name.Name!.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => (AssemblyLoadContext.GetLoadContext(module) ?? AssemblyLoadContext.Default).LoadFromAssemblyName(name));
}
