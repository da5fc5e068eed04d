using System.Collections.Concurrent;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>What is wrong with the modules of this process. One module's fault is never another's.</summary>
public sealed class ModuleHealth
{
    private readonly ConcurrentDictionary<string, ModuleFault> faults = [];
    private readonly TimeProvider clock;

    /// <param name="clock">The clock of the process.</param>
    /// <param name="known">What was wrong before the process was built: plugins that were not taken.</param>
    public ModuleHealth(TimeProvider clock, IEnumerable<ModuleFault> known)
    {
        this.clock = clock;
        foreach (var fault in known)
            faults[fault.ModuleId] = fault;
    }

    /// <summary>Raised with each new fault.</summary>
    public event Action<ModuleFault>? Reported;

    public IReadOnlyCollection<ModuleFault> All => [.. faults.Values.OrderBy(f => f.ModuleId, StringComparer.Ordinal)];

    /// <summary>True while any module's addresses answer 503.</summary>
    public bool HasClosed => faults.Any(f => f.Value.IsClosed);

    public ModuleFault? Find(string moduleId) => faults.GetValueOrDefault(moduleId);

    /// <summary>True while the module's addresses answer 503.</summary>
    public bool IsClosed(string moduleId) => Find(moduleId) is { IsClosed: true };

    /// <summary>Notes a fault. The first one stays, unless the new one is worse.</summary>
    public void Report(string moduleId, FaultKind kind, LocalizedText reason)
    {
        var fault = new ModuleFault(moduleId, kind, reason, clock.GetUtcNow());
        if (faults.AddOrUpdate(moduleId, fault, (_, known) => known.IsClosed || !fault.IsClosed ? known : fault) == fault)
            Reported?.Invoke(fault);
    }

    /// <summary>Forgets a fault of a kind, whose cause is gone.</summary>
    internal void Clear(string moduleId, FaultKind kind)
    {
        if (Find(moduleId) is { } fault && fault.Kind == kind)
            faults.TryRemove(KeyValuePair.Create(moduleId, fault));
    }
}
