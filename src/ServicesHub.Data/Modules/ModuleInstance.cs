namespace ServicesHub.Data;

/// <summary>A process that runs a module now.</summary>
public sealed class ModuleInstance
{
    public required Guid ProcessId { get; init; }

    public required string ModuleId { get; init; }

    /// <summary>Where the gateway reaches it: <c>http://127.0.0.1:5001</c> or <c>unix:/run/hub/host.sock</c>.</summary>
    public required string Address { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>What is wrong with the module there, as JSON; null when nothing is.</summary>
    public string? Fault { get; set; }
}
