namespace ServicesHub.Abstractions;

/// <summary>A fictional operator of the demonstration.</summary>
/// <param name="UserId">The account.</param>
/// <param name="DisplayName">Fictional name.</param>
/// <param name="InstitutionId">Where the operator works.</param>
/// <param name="Role">One of <see cref="HubRoles"/>.</param>
public sealed record SeededOperator(Guid UserId, string DisplayName, Guid InstitutionId, string Role);
