using Microsoft.AspNetCore.Identity;

namespace ServicesHub.Data;

/// <summary>An account of a person who works in the hub.</summary>
public sealed class HubUser : IdentityUser<Guid>
{
    /// <summary>Name on screen, as the person writes it.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The membership chosen at the last sign-in or switch.</summary>
    public Guid? ActiveMembershipId { get; set; }

    /// <summary>True for accounts of the demonstration, which the sign-in page offers.</summary>
    public bool IsDemonstration { get; set; }
}
