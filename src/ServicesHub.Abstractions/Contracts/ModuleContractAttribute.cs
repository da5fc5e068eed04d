namespace ServicesHub.Abstractions;

/// <summary>
/// Marks an interface in a module's Contracts that other modules may ask. The module that runs elsewhere is asked over the
/// network, with the same interface: each method returns <c>Task&lt;ModuleAnswer&lt;T&gt;&gt;</c> and takes data and, last, a
/// <see cref="CancellationToken"/>.
/// </summary>
/// <param name="moduleId">The module that answers: <c>governance</c>.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class ModuleContractAttribute(string moduleId) : Attribute
{
    /// <summary>The module that answers.</summary>
    public string ModuleId { get; } = moduleId;
}
