using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>What the database said about features when it was last read.</summary>
/// <param name="Version">The highest version of the features' rows.</param>
/// <param name="PauseVersion">The highest version of the pauses' rows.</param>
/// <param name="Decided">What administrators decided, by feature; null for the manifest's default.</param>
/// <param name="Filters">For whom and when, by feature.</param>
/// <param name="Paused">Modules whose events are paused.</param>
internal sealed record FeatureRows(
    long Version, long PauseVersion, IReadOnlyDictionary<string, bool?> Decided, IReadOnlyDictionary<string, FeatureFilters> Filters, IReadOnlySet<string> Paused)
{
    public static FeatureRows None { get; } = new(0, 0, new Dictionary<string, bool?>(), new Dictionary<string, FeatureFilters>(), new HashSet<string>());

    public static async Task<FeatureRows> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select name, is_on, filters::text, version from hub.features; select module_id, is_paused, version from hub.event_pauses", connection)
        { CommandTimeout = 5 };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var decided = new Dictionary<string, bool?>();
        var filters = new Dictionary<string, FeatureFilters>();
        long version = 0;
        while (await reader.ReadAsync(ct))
        {
            decided[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetBoolean(1);
            if (FeatureFilters.Read(reader.IsDBNull(2) ? null : reader.GetString(2)) is { } own)
                filters[reader.GetString(0)] = own;
            version = Math.Max(version, reader.GetInt64(3));
        }
        await reader.NextResultAsync(ct);
        var paused = new HashSet<string>();
        long pauseVersion = 0;
        while (await reader.ReadAsync(ct))
        {
            if (reader.GetBoolean(1))
                paused.Add(reader.GetString(0));
            pauseVersion = Math.Max(pauseVersion, reader.GetInt64(2));
        }
        return new(version, pauseVersion, decided, filters, paused);
    }

    /// <summary>True while the database still says the same.</summary>
    public async Task<bool> AreCurrentAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select (select coalesce(max(version), 0) from hub.features) = $1 and (select coalesce(max(version), 0) from hub.event_pauses) = $2", connection)
        { CommandTimeout = 2, Parameters = { new() { Value = Version }, new() { Value = PauseVersion } } };
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }
}
