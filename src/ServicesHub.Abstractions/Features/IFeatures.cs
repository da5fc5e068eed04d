namespace ServicesHub.Abstractions;

/// <summary>Asks whether a feature is on, its parents and its module included, for the current person.</summary>
public interface IFeatures
{
    /// <summary>True when the feature and everything it hangs on is on. Reads memory, never the database.</summary>
    /// <exception cref="InvalidOperationException">The feature is not declared by any module.</exception>
    ValueTask<bool> IsOnAsync(string name, CancellationToken ct = default);
}
