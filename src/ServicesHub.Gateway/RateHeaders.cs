using System.Globalization;

namespace ServicesHub.Gateway;

/// <summary>Says on each answer how often its caller may ask and what is left (draft-ietf-httpapi-ratelimit-headers-10).</summary>
internal sealed class RateHeaders(RequestDelegate next, RequestRates rates)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (rates.Of(context).Caller is not null)
            context.Response.OnStarting(WriteAsync, (context, rates));
        return next(context);
    }

    private static Task WriteAsync(object state)
    {
        var (context, rates) = ((HttpContext, RequestRates))state;
        var (caller, attempt) = rates.Of(context);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = attempt is null ? caller!.Description : $"{caller!.Description}, {attempt.Description}";
        headers["RateLimit"] = attempt is null ? Left(caller, rates) : $"{Left(caller, rates)}, {Left(attempt, rates)}";
        return Task.CompletedTask;
    }

    private static string Left(RequestRate rate, RequestRates rates) => string.Create(CultureInfo.InvariantCulture, $"\"{rate.Policy}\";r={rates.Left(rate)}");
}
