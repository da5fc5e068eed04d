using System.Collections.Concurrent;

namespace ServicesHub.Runtime;

/// <summary>The calls that this process took lately: none is taken twice. Older ones are refused by their time.</summary>
internal sealed class UsedNonces(TimeProvider clock)
{
    /// <summary>How far the clocks of two processes may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> used = new();
    private long taken;

    public bool IsInTime(DateTimeOffset at) => (clock.GetUtcNow() - at).Duration() <= Skew;

    /// <summary>True the first time.</summary>
    public bool Take(Guid nonce)
    {
        if (Interlocked.Increment(ref taken) % 256 == 0)
            foreach (var (old, at) in used)
                if (clock.GetUtcNow() - at > 3 * Skew)
                    used.TryRemove(old, out _);
        return used.TryAdd(nonce, clock.GetUtcNow());
    }
}
