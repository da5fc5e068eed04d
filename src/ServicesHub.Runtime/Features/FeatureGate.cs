using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Shell.States;

namespace ServicesHub.Runtime;

/// <summary>
/// The one gate: pages, APIs and files whose module or feature is off answer 404, as if they did not exist, and those of a
/// module that did not start answer 503. It reads endpoint metadata, so it works alike for everything that is routed.
/// </summary>
internal sealed class FeatureGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FeatureView view, IFeatures features, ModuleHealth health, ModuleCatalogue catalogue)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is not null && !await IsOpenAsync(context, endpoint, view, features))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (health.HasClosed && ModuleOf(context, catalogue) is { } module && health.IsClosed(module.Id) && view.IsOn(module.Id))
        {
            context.SetEndpoint(null);
            await CloseAsync(context, module.Title.ToString());
        }
        else
        {
            await next(context);
        }
    }

    // A module that did not start has no endpoints: then its address tells.
    private static ModuleManifest? ModuleOf(HttpContext context, ModuleCatalogue catalogue) =>
        context.GetEndpoint() is { } endpoint
        ? endpoint.Metadata.GetMetadata<ModuleMetadata>() is { } module ? catalogue.Find(module.ModuleId)?.Manifest : null
        : catalogue.Modules.Select(m => m.Manifest).FirstOrDefault(m =>
            context.Request.Path.StartsWithSegments("/api/" + m.Id) || context.Request.Path == $"/openapi/{m.Id}.json" || CatalogueRules.ServesPage(m, context.Request.Path.Value ?? "/"));

    private static Task CloseAsync(HttpContext context, string? title)
    {
        context.Response.Headers.RetryAfter = "60";
        if (!HubPaths.IsApi(context.Request.Path))
            return ShellResults.Unavailable(title).ExecuteAsync(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static async ValueTask<bool> IsOpenAsync(HttpContext context, Endpoint endpoint, FeatureView view, IFeatures features)
    {
        // The answer that an address does not take a method is as much of it as all others.
        if (endpoint is not RouteEndpoint)
        {
            var isKnown = false;
            foreach (var other in OtherMethods.Of(context))
                if (await IsOpenAsync(other, view, features, context.RequestAborted))
                    return true;
                else
                    isKnown = true;
            return !isKnown;
        }
        return await IsOpenAsync(endpoint, view, features, context.RequestAborted);
    }

    private static async ValueTask<bool> IsOpenAsync(Endpoint endpoint, FeatureView view, IFeatures features, CancellationToken ct)
    {
        if (endpoint.Metadata.GetMetadata<ModuleMetadata>() is { } module && !view.IsOn(module.ModuleId))
            return false;
        foreach (var required in endpoint.Metadata.GetOrderedMetadata<RequiresFeatureAttribute>())
            if (!await features.IsOnAsync(required.Name, ct))
                return false;
        return true;
    }
}

/// <summary>Puts the gate into a pipeline.</summary>
internal static class FeatureGateExtensions
{
    public static IApplicationBuilder UseFeatureGate(this IApplicationBuilder app) => app.UseMiddleware<FeatureGate>();
}
