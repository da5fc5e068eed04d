namespace ServicesHub.Data;

/// <summary>That a person works for an institution in a role, from a day to a day.</summary>
public sealed class MembershipRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>One of <see cref="Abstractions.HubRoles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? Until { get; set; }
}
