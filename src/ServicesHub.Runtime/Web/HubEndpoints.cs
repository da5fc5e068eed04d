using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Shell;

namespace ServicesHub.Runtime;

/// <summary>Maps pages, APIs and descriptions of the modules in this process, each marked with its module.</summary>
internal static class HubEndpoints
{
    public static void MapHub(this WebApplication app, ModuleCatalogue catalogue)
    {
        app.MapStaticAssets().AllowAnonymous();
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

    private static void MarkPage(EndpointBuilder endpoint, ModuleCatalogue catalogue)
    {
        var component = endpoint.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault()?.Type;
        if (component is null || catalogue.Of(component.Assembly) is not { } module)
            return;
        var route = (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? "";
        if (!PagePrefixes(module.Manifest).Any(prefix => route == prefix || route.StartsWith(prefix + "/", StringComparison.Ordinal)))
            throw new StartupException($"The page '{component.FullName}' is at '{route}': pages of module '{module.Manifest.Id}' are below {string.Join(" or ", PagePrefixes(module.Manifest))}.");
        endpoint.Metadata.Add(new ModuleMetadata(module.Manifest.Id));
    }

    private static IEnumerable<string> PagePrefixes(ModuleManifest manifest) =>
        manifest.PublicPages.Prepend("/" + manifest.Id);
}
