namespace ServicesHub.Migrator;

/// <summary>What a hub's database holds.</summary>
internal enum HubDataKind
{
    /// <summary>No accounts.</summary>
    Empty,

    /// <summary>The invented province.</summary>
    Demonstration,

    /// <summary>A province's own accounts.</summary>
    Real,
}
