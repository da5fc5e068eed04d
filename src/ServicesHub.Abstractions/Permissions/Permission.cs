namespace ServicesHub.Abstractions;

/// <summary>A right to do something, granted to roles.</summary>
/// <param name="Name">Stable name: module, dot, verb phrase: <c>case-management.register-people</c>.</param>
/// <param name="Title">What it allows, on screen.</param>
/// <param name="DefaultRoles">Roles (see <see cref="HubRoles"/>) that have it unless an administrator says otherwise.</param>
public sealed record Permission(string Name, LocalizedText Title, params string[] DefaultRoles);
