namespace ServicesHub.Runtime;

/// <summary>Marks an endpoint as part of a module, so that the gate closes it while the module is off.</summary>
/// <param name="ModuleId">The module.</param>
public sealed record ModuleMetadata(string ModuleId);
