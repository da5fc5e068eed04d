using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;

namespace ServicesHub.Architecture.Tests.Types;

/// <summary>What the compiled code of types may call and know.</summary>
internal static class DependencyRules
{
    private static readonly string[] Forbidden =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.Threading.Thread::Sleep", "System.Guid::NewGuid",
    ];

    public static IEnumerable<string> ForbiddenCalls(IEnumerable<IType> types) =>
        from type in types
        from call in type.Dependencies.OfType<MethodCallDependency>()
        from forbidden in Forbidden
        where call.TargetMember.FullName.Contains(forbidden + "(", StringComparison.Ordinal)
        select $"{type.FullName} calls {forbidden}";

    public static IEnumerable<string> Knowing(IEnumerable<IType> types, params string[] namespaces) =>
        (from type in types
         from target in Targets(type)
         where namespaces.Any(n => target.FullName.StartsWith(n + ".", StringComparison.Ordinal))
         select $"{type.FullName} knows {target.FullName}").Distinct();

    /// <summary>Types of one module that know types of another, other than its contracts.</summary>
    public static IEnumerable<string> KnowingOthers(IEnumerable<IType> types, IReadOnlyCollection<string> modules) =>
        (from type in types
         from target in Targets(type)
         where target.Assembly is not null && target.Assembly.Name != type.Assembly?.Name && modules.Contains(target.Assembly.Name.Split(',')[0])
         select $"{type.FullName} knows {target.FullName}").Distinct();

    // The loader mistakes type parameters of equal methods in two assemblies for one another.
    private static IEnumerable<IType> Targets(IType type) => type.Dependencies.Select(d => d.Target).Where(t => t is not GenericParameter);
}
