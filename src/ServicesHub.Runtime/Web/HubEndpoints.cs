using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Shell;

namespace ServicesHub.Runtime;

/// <summary>Maps pages, APIs and descriptions of the modules in this process, each marked with its module.</summary>
internal static class HubEndpoints
{
    public static void MapHub(this WebApplication app, ModuleCatalogue catalogue)
    {
        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting().Add(endpoint => MarkAsset(endpoint, catalogue));
        app.MapRazorComponents<App>()
            .AddAdditionalAssemblies([.. catalogue.Modules.Select(m => m.Assembly)])
            .Add(endpoint => MarkPage(endpoint, catalogue));
        foreach (var module in catalogue.Modules)
            app.MapModule(module);
    }

    private static void MapModule(this WebApplication app, LoadedModule module)
    {
        var id = module.Manifest.Id;
        var api = app.MapGroup($"/api/{id}/v1").WithTags(module.Manifest.Title.En).WithMetadata(new ModuleMetadata(id)).WithGroupName(id);
        module.Module.MapApi(api);
        app.MapOpenApi($"/openapi/{{documentName:regex(^{id}$)}}.json")
            .WithMetadata(new ModuleMetadata(id))
            .RequireAuthorization();
    }

    private static void MarkAsset(EndpointBuilder endpoint, ModuleCatalogue catalogue)
    {
        var route = ((RouteEndpointBuilder)endpoint).RoutePattern.RawText ?? "";
        if (catalogue.Modules.FirstOrDefault(m => route.StartsWith($"_content/{m.Assembly.GetName().Name}/", StringComparison.Ordinal)) is { } module)
            endpoint.Metadata.Add(new ModuleMetadata(module.Manifest.Id));
    }

    private static void MarkPage(EndpointBuilder endpoint, ModuleCatalogue catalogue)
    {
        var component = endpoint.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault()?.Type;
        if (component is null) // The framework's own script and redirect.
        {
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
            endpoint.Metadata.Add(new DisableRateLimitingAttribute());
            return;
        }
        if (catalogue.Of(component.Assembly) is not { } module)
            return;
        var route = (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? "";
        if (!CatalogueRules.ServesPage(module.Manifest, route))
            throw new StartupException($"The page '{component.FullName}' is at '{route}': pages of module '{module.Manifest.Id}' are below {string.Join(" or ", CatalogueRules.PagePrefixes(module.Manifest))}.");
        endpoint.Metadata.Add(new ModuleMetadata(module.Manifest.Id));
    }
}
