namespace ServicesHub.Shell.Layout;

/// <summary>The person who is signed in.</summary>
/// <param name="DisplayName">Name on screen.</param>
/// <param name="InstitutionName">The institution the person works for now; null without any.</param>
/// <param name="Memberships">All memberships in force, to switch between.</param>
public sealed record ShellUser(string DisplayName, string? InstitutionName, IReadOnlyList<ShellMembership> Memberships);
