using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Asks every API call that changes an existing record which version it was made from (428), and notices an endpoint that did
/// not compare it.
/// </summary>
internal sealed partial class VersionRequired(RequestDelegate next, ILogger<VersionRequired> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isBound = context.GetEndpoint() is RouteEndpoint endpoint && Binds(endpoint, context.Request.Method);
        if (isBound && context.Request.Headers.IfMatch.Count == 0)
            throw new PreconditionException(StatusCodes.Status428PreconditionRequired);
        await next(context);
        if (isBound && context.Response.StatusCode is >= 200 and < 300 && !context.HasComparedVersion() && !context.Items.ContainsKey(IdempotencyMiddleware.Header))
            LogNotCompared(log, ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.RawText);
    }

    /// <summary>True for endpoints of modules that change what is there already.</summary>
    public static bool Binds(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<ModuleMetadata>() is not null
        && endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true
        && endpoint.Metadata.GetMetadata<WithoutVersionAttribute>() is null
        && (HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method)
            || (HttpMethods.IsPost(method) && endpoint.RoutePattern.Parameters.Count > 0));

    [LoggerMessage(1501, LogLevel.Error, "The address {Address} changed a record without comparing its version: call RequireMatch, or say WithoutVersion and why.")]
    private static partial void LogNotCompared(ILogger logger, string? address);
}
