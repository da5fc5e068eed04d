namespace ServicesHub.Data;

/// <summary>A system of an institution that calls the API on its own behalf, with a secret instead of a person's password.</summary>
public sealed class ClientRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Name on screen, wherever names of people stand.</summary>
    public required string Name { get; init; }

    /// <summary>The institution whose records it sees.</summary>
    public required Guid InstitutionId { get; init; }

    /// <summary>One of <see cref="Abstractions.HubRoles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Which secret is in force: tokens that were given for an earlier one are refused.</summary>
    public required Guid SecretId { get; set; }

    /// <summary>SHA-256 of the secret, which has 256 random bits: a slower hash would not protect it better.</summary>
    public required byte[] SecretHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The minute of its last request; null when there was none.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>From when on it is refused; null while it is not.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Grows with each change by an administrator.</summary>
    public long Version { get; set; }
}
