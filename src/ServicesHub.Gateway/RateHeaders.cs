using System.Globalization;

namespace ServicesHub.Gateway;

/// <summary>Says on each answer how often its caller may ask and what is left (draft-ietf-httpapi-ratelimit-headers-10).</summary>
internal sealed class RateHeaders(RequestDelegate next, RequestRates rates)
{
    private static readonly string Window = RequestRate.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    public Task InvokeAsync(HttpContext context)
    {
        var bound = rates.Of(context);
        if (bound.Count > 0)
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["RateLimit-Policy"] = string.Join(", ", bound.Select(rate => $"\"{rate.Policy}\";q={rate.Requests};w={Window}"));
                context.Response.Headers["RateLimit"] = string.Join(", ", bound.Select(rate => $"\"{rate.Policy}\";r={rates.Left(rate)}"));
                return Task.CompletedTask;
            });
        return next(context);
    }
}
