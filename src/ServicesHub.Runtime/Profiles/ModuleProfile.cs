namespace ServicesHub.Runtime;

/// <summary>How a deployment runs a module.</summary>
public sealed class ModuleProfile
{
    /// <summary><c>own</c> gives the module a process of its own; otherwise it shares one.</summary>
    public string? Process { get; set; }

    /// <summary>How many processes run it.</summary>
    public int Replicas { get; set; } = 1;
}
