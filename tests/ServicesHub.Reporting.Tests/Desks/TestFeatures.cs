using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tests.Desks;

/// <summary>All modules are there and on, unless a test says otherwise.</summary>
internal sealed class TestFeatures : IFeatures
{
    public HashSet<string> Off { get; } = [];

    public HashSet<string> Absent { get; } = [];

    public ValueTask<bool> IsOnAsync(string name, CancellationToken ct = default) => Absent.Contains(name)
        ? throw new InvalidOperationException($"No module declares the feature '{name}'.")
        : ValueTask.FromResult(!Off.Contains(name));
}
