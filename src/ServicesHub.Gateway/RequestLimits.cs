using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ServicesHub.Gateway;

/// <summary>Limits on what the gateway takes from one caller and in one request.</summary>
internal static class RequestLimits
{
    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(GatewayLimits.Read(builder.Configuration));
        builder.Services.AddSingleton<CookieAccounts>();
        builder.Services.AddSingleton<RequestRates>();
        builder.Services.AddRateLimiter(options => options.OnRejected = RefuseAsync);
        builder.Services.AddOptions<RateLimiterOptions>().Configure<RequestRates>((options, rates) => options.GlobalLimiter = rates.Limiter);
    }

    /// <summary>Stands where it is known who is signed in and which endpoint is meant, before anything is done for the request.</summary>
    public static void UseRequestLimits(this IApplicationBuilder app)
    {
        app.UseMiddleware<RateHeaders>();
        app.UseRateLimiter();
        app.UseMiddleware<BodyLimit>();
    }

    /// <summary>All that is done for requests that a host answers: who may do what is asked there, once.</summary>
    public static void UsePassingOn(this IApplicationBuilder app)
    {
        app.UseRequestLimits();
        app.Run(context => context.GetEndpoint()!.RequestDelegate!(context));
    }

    private static ValueTask RefuseAsync(OnRejectedContext refusal, CancellationToken ct)
    {
        var wait = refusal.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : RequestRate.Window;
        refusal.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        refusal.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
