using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// The one gate: pages, APIs and files whose module or feature is off answer 404, as if they did not exist. It reads
/// endpoint metadata, so it works alike for everything that is routed.
/// </summary>
internal sealed class FeatureGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FeatureView view, IFeatures features)
    {
        if (context.GetEndpoint() is not { } endpoint || await IsOpenAsync(endpoint, view, features, context.RequestAborted))
        {
            await next(context);
            return;
        }
        context.SetEndpoint(null);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
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
