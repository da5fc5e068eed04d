namespace ServicesHub.Gateway;

/// <summary>Headers that every answer of the hub carries: pages, APIs, files and errors alike.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(WriteAsync, context);
        return next(context);
    }

    private static Task WriteAsync(object answered)
    {
        var context = (HttpContext)answered;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ApiDocumentation.PolicyOf(context, ContentPolicy) ?? ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.Remove("Server");
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
