using System.Collections.Concurrent;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// The features as one request sees them, from its first question to its end: one snapshot, each filter evaluated once.
/// Menu, page, gate and description all ask here, so that none of them contradicts another.
/// </summary>
public sealed class FeatureView(FeatureStore store, ICurrentUser user)
{
    private FeatureSnapshot? snapshot;
    private ConcurrentDictionary<string, bool>? held;

    /// <summary>The states at the moment of the first question.</summary>
    public FeatureSnapshot Snapshot => snapshot ?? Pin();

    /// <summary>True when the feature and everything it hangs on is on for the current person; false for unknown ones.</summary>
    public bool IsOn(string name) => Snapshot.Find(name) is { IsOn: true } state && (state.Guards.Count == 0 || Holds(state.Guards));

    /// <summary>Sees from now on what another view has seen.</summary>
    internal void TakeOver(FeatureView other) => (snapshot, held) = (other.Snapshot, other.held);

    private FeatureSnapshot Pin()
    {
        Interlocked.CompareExchange(ref snapshot, store.Current, null);
        return snapshot!;
    }

    private bool Holds(IReadOnlyList<FeatureGuard> guards)
    {
        if (held is null)
            Interlocked.CompareExchange(ref held, new ConcurrentDictionary<string, bool>(), null);
        foreach (var guard in guards)
            if (!held.GetOrAdd(guard.Name, (_, each) => store.Filtering.Holds(each, user), guard))
                return false;
        return true;
    }
}
