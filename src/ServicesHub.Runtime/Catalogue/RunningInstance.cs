namespace ServicesHub.Runtime;

/// <summary>A process that runs a module.</summary>
/// <param name="ModuleId">The module.</param>
/// <param name="ProcessId">The process.</param>
/// <param name="Address"><c>http://127.0.0.1:5001</c>, or <c>unix:</c> and the path of a socket.</param>
/// <param name="Fault">What is wrong with the module there; null when nothing is.</param>
public sealed record RunningInstance(string ModuleId, Guid ProcessId, string Address, ModuleFault? Fault = null)
{
    /// <summary>True where the module answers requests.</summary>
    public bool Answers => Fault is not { IsClosed: true };
}
