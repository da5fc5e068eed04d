using ServicesHub.Runtime;
using ServicesHub.Shell;
using ServicesHub.Shell.States;

namespace ServicesHub.Gateway;

/// <summary>
/// A module that is off answers 404; one that is on but that no process answers for, 503 inside the shell, with
/// <c>Retry-After</c>.
/// </summary>
internal sealed class UnavailableModule(RequestDelegate next, HubMap map, FeatureStore features)
{
    public const string ModuleKey = "module";

    public async Task InvokeAsync(HttpContext context)
    {
        var proxy = context.GetReverseProxyFeature();
        var module = proxy.Route.Config.Metadata![ModuleKey];
        if (IsOff(features.Current, module) && IsOff(context.RequestServices.GetRequiredService<FeatureView>().Snapshot, module))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (proxy.AvailableDestinations.Count == 0)
            proxy.AvailableDestinations = await AskedAgain.AliveAsync(proxy, context.RequestAborted);
        if (proxy.AvailableDestinations.Count > 0)
        {
            await next(context);
            if (context.GetForwarderErrorFeature() is not { } failure || context.Response.HasStarted)
                return;
            if (UnreadableOf(failure.Exception) is { } unreadable)
            {
                context.Response.StatusCode = unreadable.StatusCode;
                return;
            }
        }
        context.UseLanguage();
        context.Response.Headers.RetryAfter = "5";
        if (HubPaths.IsApi(context.Request.Path))
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            await ShellResults.Unavailable(map.Current.Manifests.FirstOrDefault(m => m.Id == module)?.Title.ToString()).ExecuteAsync(context);
    }

    // For whom it is on, the host knows. Where a page about it follows, it is the request's own view that decides.
    private static bool IsOff(FeatureSnapshot features, string module) => features.Find(module) is { IsOn: false };

    // The request is at fault, not the module: it is larger than it may be, or not what its headers say.
    private static BadHttpRequestException? UnreadableOf(Exception? exception) => exception switch
    {
        BadHttpRequestException unreadable => unreadable,
        AggregateException several => several.Flatten().InnerExceptions.Select(UnreadableOf).FirstOrDefault(unreadable => unreadable is not null),
        { InnerException: { } inner } => UnreadableOf(inner),
        _ => null,
    };
}
