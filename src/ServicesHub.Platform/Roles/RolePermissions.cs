using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>What the roles may do.</summary>
internal sealed record RolePermissions(IReadOnlyList<ModulePermissions> Modules, IReadOnlyList<UnknownGrant> Unknown)
{
    /// <summary>True for what the administrator role keeps whatever happens: without it nobody could give it back.</summary>
    public static bool IsFixed(string role, string moduleId) => role == HubRoles.Administrator && moduleId == PlatformModule.Id;
}
