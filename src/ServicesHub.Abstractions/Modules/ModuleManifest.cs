namespace ServicesHub.Abstractions;

/// <summary>What a module is and contributes, readable without running it and stored in the hub's catalogue.</summary>
public sealed record ModuleManifest
{
    /// <summary>Kebab-case identity, also the first segment of its addresses: <c>case-management</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title on screen.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>One sentence that tells an administrator what the module is for.</summary>
    public LocalizedText Summary { get; init; } = new("", "");

    /// <summary>Modules that must be loaded and on for this one to work. Acyclic.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Modules this one makes use of when they are there; their absence is a state on screen.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>The PostgreSQL schema that belongs to the module; none when it stores nothing.</summary>
    public string? Schema { get; init; }

    /// <summary>Features that an administrator can switch inside the module. The root feature is not listed.</summary>
    public IReadOnlyList<Feature> Features { get; init; } = [];

    /// <summary>Permissions that the module's pages and endpoints ask for.</summary>
    public IReadOnlyList<Permission> Permissions { get; init; } = [];

    /// <summary>Entries of the main navigation.</summary>
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>Address prefixes outside <c>/{id}</c> that the module serves to people who have not signed in.</summary>
    public IReadOnlyList<string> PublicPages { get; init; } = [];

    /// <summary>Names of the module's fact streams, so that reporting finds them in whatever process it runs: see <see cref="IReportSource"/>.</summary>
    public IReadOnlyList<string> ReportSources { get; init; } = [];

    /// <summary>The feature that switches the whole module: its identity.</summary>
    public Feature RootFeature => new(Id, Title, Summary);
}
