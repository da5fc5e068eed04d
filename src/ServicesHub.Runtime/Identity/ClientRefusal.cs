using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>Turns away calls with a token that is not valid (any more), as RFC 6750 says. They have been counted before.</summary>
internal sealed class ClientRefusal(RequestDelegate next)
{
    private const string Challenge = """Bearer error="invalid_token" """;

    public Task InvokeAsync(HttpContext context)
    {
        if (ClientCall.Of(context) is not { ClientId: null } || !HubPaths.IsForClients(context.Request.Path))
            return next(context);
        context.Response.Headers.WWWAuthenticate = Challenge.Trim();
        return ProblemAnswers.WriteInvalidTokenAsync(context, context.RequestAborted);
    }
}
