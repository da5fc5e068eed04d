using Microsoft.AspNetCore.Http.Features;

namespace ServicesHub.Gateway;

/// <summary>Requests have the size that their address takes, whether they announce it or not.</summary>
internal sealed class BodyLimit(RequestDelegate next, GatewayLimits limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        var largest = limits.BytesAt(context.Request.Path);
        var body = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength > largest)
        {
            // A browser that cannot send on does not read the answer: for some seconds the server takes the rest and drops it.
            if (body is { IsReadOnly: false })
                body.MaxRequestBodySize = null;
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        if (body is { IsReadOnly: false })
            body.MaxRequestBodySize = largest;
        return next(context);
    }
}
