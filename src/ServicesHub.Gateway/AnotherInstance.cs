using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace ServicesHub.Gateway;

/// <summary>What only reads, and finds the instance it was sent to gone or dying, is sent once to another. Changes never are.</summary>
internal sealed class AnotherInstance(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var proxy = context.GetReverseProxyFeature();
        var known = proxy.AvailableDestinations;
        await next(context);
        if (!OnlyReads(context) || context.Response.HasStarted || context.GetForwarderErrorFeature() is not { } failure || !(UnreachedInstance.IsUnreached(failure) || UnreachedInstance.IsCutOff(failure)))
            return;
        var gone = proxy.ProxiedDestination;
        var others = known.Where(instance => instance != gone).ToList();
        if (others.Count == 0)
            others = [.. (await AskedAgain.AliveAsync(proxy, context.RequestAborted)).Where(instance => instance != gone)];
        if (others.Count == 0)
            return;
        context.Features.Set<IForwarderErrorFeature>(null);
        context.Response.Clear();
        proxy.AvailableDestinations = others;
        await next(context);
    }

    private static bool OnlyReads(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true;
}
