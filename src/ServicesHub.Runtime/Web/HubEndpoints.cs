using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Shell;

namespace ServicesHub.Runtime;

/// <summary>Maps pages, APIs and descriptions of the modules in this process, each marked with its module.</summary>
internal static class HubEndpoints
{
    public static void MapHub(this WebApplication app, ModuleCatalogue catalogue)
    {
        var health = app.Services.GetRequiredService<ModuleHealth>();
        var plugins = catalogue.Modules.Where(m => m.Plugin is not null).Select(m => new PluginAssets(m)).ToList();
        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting().Add(endpoint => MarkAsset(endpoint, catalogue));
        foreach (var assets in plugins)
            assets.Map(app);
        var pages = app.MapRazorComponents<App>().AddAdditionalAssemblies([.. catalogue.Modules.Where(m => !health.IsClosed(m.Manifest.Id)).Select(m => m.Assembly)]);
        pages.Add(endpoint => MarkPage(endpoint, catalogue));
        pages.Finally(endpoint => NameAssets(endpoint, plugins));
        foreach (var module in catalogue.Modules)
            if (!health.IsClosed(module.Manifest.Id) && MapModule(app, module, catalogue) is { } reason)
                health.Report(module.Manifest.Id, FaultKind.Stopped, reason);
    }

    private static Abstractions.LocalizedText? MapModule(WebApplication app, LoadedModule module, ModuleCatalogue catalogue)
    {
        var id = module.Manifest.Id;
        var own = new ModuleRoutes(app);
        var reason = ModuleCall.Run($"{module.Module.GetType().Name}.MapApi", () =>
        {
            var api = own.MapGroup($"/api/{id}/v1").WithTags(module.Manifest.Title.En).WithMetadata(new ModuleMetadata(id)).WithGroupName(id);
            module.Module.MapApi(api);
            // Built here, where an endpoint that cannot be built is the module's fault alone.
            EndpointDecisions.Check(own.DataSources.SelectMany(source => source.Endpoints), catalogue);
        }, module.Plugin is not null);
        if (reason is not null)
            return reason;
        foreach (var source in own.DataSources)
            ((IEndpointRouteBuilder)app).DataSources.Add(source);
        app.MapOpenApi($"/openapi/{{documentName:regex(^{id}$)}}.json")
            .WithMetadata(new ModuleMetadata(id))
            .RequireAuthorization();
        return null;
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
        PageRules.Check(module.Manifest, component, (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? "");
        endpoint.Metadata.Add(new ModuleMetadata(module.Manifest.Id));
    }

    // Pages link files by name; the collection knows under which address each lies.
    private static void NameAssets(EndpointBuilder endpoint, List<PluginAssets> plugins)
    {
        if (plugins.Count == 0 || endpoint.Metadata.OfType<ResourceAssetCollection>().LastOrDefault() is not { } known)
            return;
        endpoint.Metadata.Add(new ResourceAssetCollection([.. known, .. plugins.SelectMany(p => p.Named)]));
    }
}
