namespace ServicesHub.Platform;

/// <summary>One of the accounts that the sign-in page of a demonstration offers.</summary>
internal sealed record DemonstrationRole(string UserName, string Role, string Institution);
