using System.Text.Json;

namespace ServicesHub.Runtime;

/// <summary>For whom and when a feature that is switched on is on. Everything that is given must hold.</summary>
/// <param name="Percentage">The share of accounts, 0 to 100, chosen by a hash of the account: a person stays on the same side. Null for all.</param>
/// <param name="From">On from this moment; null for always.</param>
/// <param name="Until">Off from this moment; null for never.</param>
/// <param name="Institutions">Only people who work for one of these; empty for all.</param>
/// <param name="Roles">Only people who work in one of these roles; empty for all.</param>
public sealed record FeatureFilters(
    int? Percentage = null, DateTimeOffset? From = null, DateTimeOffset? Until = null,
    IReadOnlyList<Guid>? Institutions = null, IReadOnlyList<string>? Roles = null)
{
    public IReadOnlyList<Guid> Institutions { get; init; } = Institutions ?? [];

    public IReadOnlyList<string> Roles { get; init; } = Roles ?? [];

    /// <summary>True when nothing is given: the feature is on for everybody.</summary>
    internal bool IsEmpty => Percentage is null && From is null && Until is null && !HasAudience;

    internal bool HasAudience => Percentage is not null || Institutions.Count > 0 || Roles.Count > 0;

    // What cannot be read admits nobody: a filter never opens more than somebody decided.
    private static FeatureFilters Nobody { get; } = new(Percentage: 0);

    /// <summary>Filters as the database keeps them; null for none.</summary>
    public static FeatureFilters? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<FeatureFilters>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return Nobody;
        }
    }

    internal string? ToJson() => IsEmpty ? null : JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
