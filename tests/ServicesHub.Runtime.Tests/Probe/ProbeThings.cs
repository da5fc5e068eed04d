using System.Collections.Concurrent;

namespace ServicesHub.Runtime.Tests.Probe;

internal sealed class ProbeThings
{
    private int created;

    public ConcurrentDictionary<int, long> Versions { get; } = new() { [1] = 3 };

    /// <summary>Set once a request is inside its transaction.</summary>
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Created => created;

    public int Create() => Interlocked.Increment(ref created);
}
