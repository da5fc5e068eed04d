using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServicesHub.ServiceDefaults;

/// <summary>Where monitors and orchestrators ask how a process is. Names and states only: nobody signs in to read them.</summary>
public static class HealthEndpoints
{
    /// <summary>Does the process run?</summary>
    public const string Alive = "/alive";

    /// <summary>Can the process answer requests?</summary>
    public const string Ready = "/ready";

    /// <summary>How is the service? A problem object, as the Italian interoperability guidelines ask (RAC_REST_NAME_011).</summary>
    public const string Status = "/status";

    // What a check says about parts of the hub that do not work while the whole does.
    private const string Degraded = "degraded";

    internal static IReadOnlySet<string?> All { get; } = new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { Alive, Ready, Status };

    /// <summary>Maps <c>/alive</c>, <c>/ready</c> and <c>/status</c> for everybody: 200, or 503 when a check is unhealthy.</summary>
    public static IEndpointRouteBuilder MapDefaultEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Alive, c => c.Tags.Contains(HealthTags.Live), WriteAsync);
        endpoints.Map(Ready, c => c.Tags.Contains(HealthTags.Ready), WriteAsync);
        endpoints.Map(Status, _ => true, WriteProblemAsync);
        return endpoints;
    }

    private static void Map(
        this IEndpointRouteBuilder endpoints, string path, Func<HealthCheckRegistration, bool> which, Func<HttpContext, HealthReport, Task> write) =>
        endpoints.MapHealthChecks(path, new HealthCheckOptions { Predicate = which, ResponseWriter = write })
            .AllowAnonymous()
            .DisableHttpMetrics()
            .DisableRateLimiting();

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(new { status = Name(report.Status), checks = Checks(report) }, context.RequestAborted);

    private static Task WriteProblemAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new { type = "about:blank", title = report.Status.ToString(), status = context.Response.StatusCode, checks = Checks(report) },
            (JsonSerializerOptions?)null, "application/problem+json", context.RequestAborted);

    private static IEnumerable<object> Checks(HealthReport report) =>
        report.Entries.Select(e => new { name = e.Key, status = Name(e.Value.Status), degraded = e.Value.Data.GetValueOrDefault(Degraded) ?? Array.Empty<string>() });

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
