namespace ServicesHub.Abstractions;

/// <summary>That a person works for an institution in a role, from a day to a day.</summary>
/// <param name="Id">Identity of the membership.</param>
/// <param name="InstitutionId">The institution.</param>
/// <param name="InstitutionName">The institution's name today.</param>
/// <param name="Role">One of <see cref="HubRoles"/>.</param>
public sealed record Membership(Guid Id, Guid InstitutionId, string InstitutionName, string Role);
