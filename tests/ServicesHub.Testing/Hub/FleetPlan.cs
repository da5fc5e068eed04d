namespace ServicesHub.Testing;

/// <summary>What a <see cref="HubFleet"/> consists of.</summary>
public sealed record FleetPlan
{
    /// <summary>Name of a file in <c>aspire/provinces</c>, or path of another: it says which modules have processes of their own.</summary>
    public string Profile { get; init; } = "scaled";

    /// <summary>How many gateways.</summary>
    public int Gateways { get; init; } = 1;

    /// <summary>How many hosts of each kind; null leaves it to the profile.</summary>
    public int? Replicas { get; init; }

    /// <summary>Settings for all processes, as on the command line: <c>--Hub:Drain=2</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Variables for all processes.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The owner's connection to a database with a demonstration; null makes one on the cluster of the run.</summary>
    public string? Database { get; init; }
}
