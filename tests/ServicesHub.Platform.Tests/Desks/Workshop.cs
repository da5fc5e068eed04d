using System.Collections.Concurrent;

namespace ServicesHub.Platform.Tests.Desks;

/// <summary>What the sample's handler has done, and whether it works.</summary>
internal sealed class Workshop
{
    public bool IsBroken { get; set; } = true;

    /// <summary>After how many failures it works by itself.</summary>
    public int WorksAfter { get; set; } = int.MaxValue;

    public ConcurrentQueue<Guid> Handled { get; } = [];

    /// <summary>The events that came while it did not work, once for each attempt.</summary>
    public ConcurrentQueue<Guid> Failed { get; } = [];
}
