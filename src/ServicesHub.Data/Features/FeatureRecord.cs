namespace ServicesHub.Data;

/// <summary>What an administrator last said about a feature.</summary>
public sealed class FeatureRecord
{
    public required string Name { get; init; }

    /// <summary>On, off, or null: the manifest's default.</summary>
    public bool? IsOn { get; set; }

    /// <summary>For whom and when it is on, as JSON; null for everybody and always.</summary>
    public string? Filters { get; set; }

    /// <summary>From the sequence <c>hub.feature_version</c>: the highest one is the version of the whole.</summary>
    public long Version { get; set; }
}
