using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using ServicesHub.Abstractions;
using ServicesHub.Shell.Layout;

namespace ServicesHub.Runtime;

/// <summary>What the layout shows around the page of this request.</summary>
internal sealed class ShellContext(
    HubMap map, FeatureView features, ICurrentUser user, HubProfile profile, IConfiguration configuration, IHttpContextAccessor http)
    : IShellContext
{
    public string HubName => "ServicesHub";

    public string ProvinceName => profile.Province.Name.Length == 0 ? "" : $"Provincia di {profile.Province.Name}";

    public string OwnerName => profile.Province.Owner;

    public string? OwnerHref => null;

    public bool IsDemonstration => configuration.GetValue<bool>("Hub:Demo");

    public IReadOnlyList<NavigationLink> Navigation =>
    [
        .. map.Current.Manifests
            .SelectMany(m => m.Navigation, (m, item) => (Module: m, Item: item))
            .Where(entry => Shows(entry.Module, entry.Item))
            .OrderBy(entry => entry.Item.Order)
            .Select(entry => new NavigationLink(entry.Item.Title.ToString(), entry.Item.Href, IsHere(entry.Item.Href))),
    ];

    public ShellUser? CurrentUser => user.IsAuthenticated
        ? new(user.DisplayName, user.Active?.InstitutionName,
            [.. user.Memberships.Select(m => new ShellMembership(m.Id, m.InstitutionName, RoleTitle(m.Role), m.Id == user.Active?.Id))])
        : null;

    public string? SearchAction => user.Active is null ? null : HubPaths.Search;

    public ShellAddresses Addresses { get; } = new() { Profile = "/account" };

    private bool Shows(ModuleManifest module, NavigationItem item) =>
        user.IsAuthenticated
        && features.IsOn(module.Id)
        && (item.Feature is null || features.IsOn(item.Feature))
        && (item.Permission is null || user.Can(item.Permission));

    private bool IsHere(string href)
    {
        var path = http.HttpContext?.Request.Path ?? "/";
        return href == "/" ? path == "/" : path.StartsWithSegments(href);
    }

    private static string RoleTitle(string role) =>
        HubRoles.All.FirstOrDefault(r => r.Name == role).Title?.ToString() ?? role;
}
