using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Types;

internal static class VisibilityRules
{
    /// <summary>Public types of a module other than Razor components and what their public members show.</summary>
    public static IEnumerable<string> OpenModuleTypes(IEnumerable<Type> types)
    {
        var all = types.ToList();
        var allowed = Shown(all.Where(IsComponent));
        return all.Where(t => t.IsPublic && !allowed.Contains(t) && !IsGenerated(t)).Select(t => $"{t.FullName} is public: make it internal");
    }

    /// <summary>Public types that no other part of the product names and no used type shows.</summary>
    /// <param name="types">The types of an assembly.</param>
    /// <param name="outside">Files of the rest of the product.</param>
    public static IEnumerable<string> OpenWithoutUse(IEnumerable<Type> types, IReadOnlyCollection<SourceFile> outside)
    {
        var all = types.Where(t => t.IsPublic && !IsGenerated(t)).ToList();
        var words = outside.Where(f => f.Extension is ".cs" or ".razor" or ".csproj" or ".targets").SelectMany(f => Regex.Matches(f.Text, @"\w+").Select(m => m.Value)).ToHashSet();
        var used = Shown(all.Where(t => IsComponent(t) || Names(t).Any(words.Contains)));
        return all.Where(t => !used.Contains(t)).Select(t => $"{t.FullName} is public but nothing outside {t.Assembly.GetName().Name} uses it: make it internal");
    }

    /// <summary>Classes that could be inherited from though nothing does.</summary>
    public static IEnumerable<string> Unsealed(IEnumerable<Type> types)
    {
        var all = types.ToList();
        var inherited = all.Select(t => t.BaseType).OfType<Type>().Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        // The framework derives its proxies from a DispatchProxy at run time.
        return all
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !inherited.Contains(t) && t.BaseType != typeof(System.Reflection.DispatchProxy) && !IsComponent(t) && !IsGenerated(t))
            .Select(t => $"{t.FullName} is not sealed");
    }

    private static IEnumerable<string> Names(Type type)
    {
        yield return type.Name.Split('`')[0];
        if (type.Name.EndsWith("Attribute", StringComparison.Ordinal))
            yield return type.Name[..^"Attribute".Length];
        if (type is { IsAbstract: true, IsSealed: true })
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => m.IsDefined(typeof(ExtensionAttribute))))
                yield return method.Name;
    }

    private static bool IsComponent(Type type) => type.IsAssignableTo(typeof(IComponent));

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer))
        || type.Name is "Program" or "_Imports" || type.Name.StartsWith('<') || type.IsAssignableTo(typeof(Migration)) || type.IsAssignableTo(typeof(ModelSnapshot))
        || type.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;

    /// <summary>The types and all that their public members make callers see.</summary>
    private static HashSet<Type> Shown(IEnumerable<Type> types)
    {
        var shown = new HashSet<Type>();
        var waiting = new Queue<Type>(types);
        while (waiting.TryDequeue(out var type))
            if (shown.Add(type))
                foreach (var next in SignatureOf(type).SelectMany(Parts).Where(t => t.Assembly == type.Assembly))
                    waiting.Enqueue(next);
        return shown;
    }

    private static IEnumerable<Type> SignatureOf(Type type)
    {
        const BindingFlags open = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type?> seen =
        [
            type.BaseType, .. type.GetInterfaces(), .. type.GetGenericArguments().SelectMany(a => a.IsGenericParameter ? a.GetGenericParameterConstraints() : [a]),
            .. type.GetProperties(open).Where(p => IsOpen(p.GetMethod) || IsOpen(p.SetMethod)).Select(p => p.PropertyType),
            .. type.GetFields(open).Where(f => f.IsPublic || f.IsFamily).Select(f => f.FieldType),
            .. type.GetEvents(open).Where(e => IsOpen(e.AddMethod)).Select(e => e.EventHandlerType),
            .. type.GetMethods(open).Where(IsOpen).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Concat(Constraints(m))),
            .. type.GetConstructors(open).Where(IsOpen).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)),
        ];
        return seen.OfType<Type>();
    }

    private static IEnumerable<Type> Constraints(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints()) : [];

    private static bool IsOpen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
