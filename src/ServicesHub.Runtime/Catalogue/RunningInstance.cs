namespace ServicesHub.Runtime;

/// <summary>A process that runs a module.</summary>
/// <param name="ModuleId">The module.</param>
/// <param name="ProcessId">The process.</param>
/// <param name="Address"><c>http://127.0.0.1:5001</c>, or <c>unix:</c> and the path of a socket.</param>
public sealed record RunningInstance(string ModuleId, Guid ProcessId, string Address);
