using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>
/// Takes the character zero, which nobody types and PostgreSQL does not hold, out of addresses, and turns away requests for
/// a host that cannot be one: pages could not say where they are.
/// </summary>
internal sealed class UsableRequest(RequestDelegate next)
{
    private volatile string? usable;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Host.HasValue)
            request.Host = new HostString("localhost");
        else if (!IsUsable(request.Host.Value))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }
        if (request.QueryString.Value is { } query && query.Contains("%00", StringComparison.Ordinal))
            request.QueryString = new QueryString(query.Replace("%00", "", StringComparison.Ordinal));
        return next(context);
    }

    // Nearly all requests are for the host of the one before.
    private bool IsUsable(string host)
    {
        if (host == usable)
            return true;
        if (!Uri.TryCreate($"http://{host}/", UriKind.Absolute, out _))
            return false;
        usable = host;
        return true;
    }
}
