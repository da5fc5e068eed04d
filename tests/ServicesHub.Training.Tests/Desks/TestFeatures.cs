using ServicesHub.Abstractions;

namespace ServicesHub.Training.Tests.Desks;

/// <summary>Everything is on unless it was switched off.</summary>
internal sealed class TestFeatures : IFeatures
{
    public HashSet<string> Off { get; } = [];

    public ValueTask<bool> IsOnAsync(string name, CancellationToken ct = default) => ValueTask.FromResult(!Off.Contains(name));
}
