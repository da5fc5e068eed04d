using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Which modules can be reached from here now.</summary>
public interface IModuleReach
{
    /// <summary>Modules that are on and that no process answers for.</summary>
    IReadOnlyList<ModuleManifest> Unreached();
}
