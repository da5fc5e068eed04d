using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>Gives answers of the API that have an error status and no body their problem+json.</summary>
internal sealed class ApiStatusProblems(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (HubPaths.IsApi(context.Request.Path) && response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null })
        {
            response.ContentLength = null;
            await ProblemAnswers.WriteStatusAsync(context, context.RequestAborted);
        }
    }
}
