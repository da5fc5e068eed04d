using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

internal static class RoleTitles
{
    public static string Of(string role) => HubRoles.All.FirstOrDefault(r => r.Name == role).Title?.ToString() ?? role;
}
