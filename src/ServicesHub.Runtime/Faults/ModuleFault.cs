using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Why a module does not work as it should, in one sentence.</summary>
/// <param name="ModuleId">The module, or the folder of a plugin that was not taken.</param>
/// <param name="Kind">How far it is from working.</param>
/// <param name="Reason">What happened, where, and what to do.</param>
/// <param name="Since">Since when.</param>
public sealed record ModuleFault(string ModuleId, FaultKind Kind, LocalizedText Reason, DateTimeOffset Since)
{
    /// <summary>True while the module's addresses answer 503.</summary>
    public bool IsClosed => Kind is FaultKind.Stopped or FaultKind.Behind;
}
