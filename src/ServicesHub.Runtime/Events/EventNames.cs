using System.Reflection;
using Rebus.Serialization;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Events travel under the names they declare, never under the names of their classes.</summary>
internal sealed class EventNames(IEnumerable<Type> known) : IMessageTypeNameConvention
{
    private readonly Dictionary<string, Type> types = known.Distinct().ToDictionary(Of);

    /// <exception cref="StartupException">The type declares no name.</exception>
    public static string Of(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new StartupException($"The event '{type.FullName}' has no name: mark it with [EventName(\"module.what-happened.v1\")].");

    public string GetTypeName(Type type) => Of(type);

    public Type GetType(string name) => types.GetValueOrDefault(name)!;
}
