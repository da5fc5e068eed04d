using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace ServicesHub.Shell.States;

/// <summary>Gives answers that have a status but no body a page in the layout.</summary>
public static class StatePages
{
    /// <summary>
    /// Renders the page of a state: 404, 413, 429, 503, 500, and 400 where a form did not arrive whole. Addresses under
    /// <c>/api</c> are left alone. Stands after the language and before routing.
    /// </summary>
    public static IApplicationBuilder UseShellStatePages(this IApplicationBuilder app) =>
        app.Use(async (context, next) =>
        {
            await next(context);
            if (IsBare(context) && PageOf(context) is { } page)
                await page.ExecuteAsync(context);
        });

    private static bool IsBare(HttpContext context) =>
        context.Response is { HasStarted: false, ContentLength: null or 0 }
        && (context.Response.ContentType is null || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        && !context.Request.Path.StartsWithSegments("/api");

    private static IResult? PageOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ShellResults.NotFound(),
        StatusCodes.Status503ServiceUnavailable => ShellResults.Unavailable(),
        >= 500 => ShellResults.Error(context.TraceIdentifier),
        StatusCodes.Status413PayloadTooLarge => ShellResults.TooLarge(),
        StatusCodes.Status429TooManyRequests => ShellResults.TooMany(),
        400 or 415 => ShellResults.BadRequest(),
        _ => null,
    };
}
