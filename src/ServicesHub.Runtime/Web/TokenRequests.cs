using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>
/// The way of requests for tokens: they are counted, and limited in size, before their form is read and their secret compared.
/// </summary>
internal static class TokenRequests
{
    /// <summary>True for requests for a token, whatever their method.</summary>
    public static bool Are(HttpContext context) => context.Request.Path.StartsWithSegments(HubPaths.Token);

    public static void UseTokenRequests(this IApplicationBuilder app, Action<IApplicationBuilder>? known)
    {
        known?.Invoke(app);
        app.Use(ReadableAsync);
        app.UseAuthentication();
        app.Run(AnswerAsync);
    }

    private static async Task ReadableAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidDataException e)
        {
            throw new BadHttpRequestException(e.Message, StatusCodes.Status400BadRequest, e);
        }
    }

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.RequestDelegate is { } answer)
            return answer(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
