namespace ServicesHub.Data;

/// <summary>A module of this deployment, as the migrator last saw it.</summary>
public sealed class ModuleRecord
{
    public required string Id { get; init; }

    /// <summary>The <see cref="Abstractions.ModuleManifest"/> as JSON.</summary>
    public required string Manifest { get; set; }

    /// <summary>Name of the assembly, which static web assets are served under.</summary>
    public required string Assembly { get; set; }

    /// <summary>Place in the order of dependencies.</summary>
    public required int Position { get; set; }

    /// <summary>False when the deployment's profile no longer has it; its tables stay.</summary>
    public required bool InProfile { get; set; }
}
