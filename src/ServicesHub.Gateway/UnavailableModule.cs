using ServicesHub.Runtime;
using ServicesHub.Shell.States;

namespace ServicesHub.Gateway;

/// <summary>
/// A module that is off answers 404; one that is on but that no process answers for, 503 inside the shell, with
/// <c>Retry-After</c>.
/// </summary>
internal sealed class UnavailableModule(RequestDelegate next)
{
    public const string ModuleKey = "module";

    public async Task InvokeAsync(HttpContext context, FeatureStore features, HubMap map)
    {
        var proxy = context.GetReverseProxyFeature();
        var module = proxy.Route.Config.Metadata![ModuleKey];
        if (!features.Current.IsOn(module))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (proxy.AvailableDestinations.Count > 0)
        {
            await next(context);
            if (context.GetForwarderErrorFeature() is null || context.Response.HasStarted)
                return;
        }
        context.Response.Headers.RetryAfter = "5";
        if (HubPaths.IsApi(context.Request.Path))
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            await ShellResults.Unavailable(map.Current.Manifests.FirstOrDefault(m => m.Id == module)?.Title.ToString()).ExecuteAsync(context);
    }
}
