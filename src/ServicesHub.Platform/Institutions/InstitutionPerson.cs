namespace ServicesHub.Platform;

/// <summary>Somebody who works for an institution today or will.</summary>
internal sealed record InstitutionPerson(Guid UserId, string Name, string Role, DateOnly From, DateOnly? Until);
