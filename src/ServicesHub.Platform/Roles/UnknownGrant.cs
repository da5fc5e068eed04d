namespace ServicesHub.Platform;

/// <summary>A stored decision about a permission that no module of the profile declares, or a role that the hub does not know.</summary>
internal sealed record UnknownGrant(string Role, string Permission, bool Granted);
