namespace ServicesHub.PostgreSql;

/// <summary>Where the embedded server keeps its data and how it runs.</summary>
internal sealed record EmbeddedPostgresOptions
{
    /// <summary>The hub's data folder; the server's own files are one part of it.</summary>
    public string DataFolder { get; init; } = HubDataFolder.Default;

    /// <summary>A folder with initdb, pg_ctl and postgres to use instead of searching for them.</summary>
    public string? BinFolder { get; init; }

    /// <summary>Where packaged binaries are copied to; a part of the data folder unless said.</summary>
    public string? ServerFolder { get; init; }

    /// <summary>The account that runs the server when the hub is started by root.</summary>
    public string Account { get; init; } = "nobody";

    /// <summary>False lets several processes use one data folder at a time.</summary>
    public bool Exclusive { get; init; } = true;

    /// <summary>Further settings of the server, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
