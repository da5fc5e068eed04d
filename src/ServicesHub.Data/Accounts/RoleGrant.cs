namespace ServicesHub.Data;

/// <summary>An administrator's decision that a role has, or lacks, a permission, against the manifest's default.</summary>
public sealed class RoleGrant
{
    public required string Role { get; init; }

    public required string Permission { get; init; }

    public required bool Granted { get; set; }
}
