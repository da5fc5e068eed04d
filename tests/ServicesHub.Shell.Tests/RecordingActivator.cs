using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace ServicesHub.Shell.Tests;

/// <summary>Remembers which components were rendered.</summary>
internal sealed class RecordingActivator(IServiceProvider services) : IComponentActivator
{
    public static ConcurrentDictionary<Type, bool> Rendered { get; } = new();

    public IComponent CreateInstance(Type componentType)
    {
        Rendered.TryAdd(componentType.IsGenericType ? componentType.GetGenericTypeDefinition() : componentType, true);
        return (IComponent)Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance(services, componentType);
    }
}
