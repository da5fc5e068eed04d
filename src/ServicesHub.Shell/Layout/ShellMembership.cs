namespace ServicesHub.Shell.Layout;

/// <summary>An institution that the person may work for.</summary>
/// <param name="Id">Posted as <c>membership</c> to switch to it.</param>
/// <param name="InstitutionName">Name of the institution.</param>
/// <param name="RoleName">Role on screen.</param>
/// <param name="IsActive">True for the one in use.</param>
public sealed record ShellMembership(Guid Id, string InstitutionName, string RoleName, bool IsActive);
