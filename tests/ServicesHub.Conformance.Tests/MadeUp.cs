using System.Reflection;

namespace ServicesHub.Conformance.Tests;

/// <summary>Values by their type, for what the suite does not know.</summary>
internal static class MadeUp
{
    /// <summary>An object whose longest constructor got a value for each parameter.</summary>
    public static object Of(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
    }

    public static object? Value(Type type) =>
        type == typeof(string) ? "prova"
        : type == typeof(Guid) ? Guid.CreateVersion7()
        : type == typeof(DateOnly) ? DateOnly.FromDateTime(DateTime.UtcNow)
        : type == typeof(DateTimeOffset) ? DateTimeOffset.UtcNow
        : type == typeof(CancellationToken) ? CancellationToken.None
        : type.IsPrimitive && type != typeof(bool) ? Convert.ChangeType(DateTime.UtcNow.Year, type, System.Globalization.CultureInfo.InvariantCulture)
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType()) ? Array.CreateInstance(item, 0)
        : type.IsAbstract || type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Length == 0 ? null
        : Of(type);
}
