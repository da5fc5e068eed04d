using System.Reflection;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A module whose code is in this process.</summary>
/// <param name="Module">The module's own object.</param>
/// <param name="Manifest">Its manifest, read once.</param>
/// <param name="Assembly">Where its pages, handlers and use cases are.</param>
/// <param name="Plugin">The folder it was loaded from; null for a module that was built into the program.</param>
public sealed record LoadedModule(IServiceModule Module, ModuleManifest Manifest, Assembly Assembly, string? Plugin = null);
