using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>
/// What the caller may not see answers exactly like what is not there. Only people who have not signed in are asked
/// to, never clients: pages lead to the sign-in page, the API answers 401.
/// </summary>
internal sealed class DenialHandler : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
        }
        else if (authorizeResult.Forbidden || IsClientOnPage(context))
        {
            // The state page would otherwise link to files as this endpoint does, and so tell that there is one.
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (HubPaths.IsApi(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = ClientCalls.Scheme;
        }
        else
        {
            var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
            context.Response.Redirect($"{HubPaths.SignIn}?returnUrl={Uri.EscapeDataString(back)}");
        }
    }

    private static bool IsClientOnPage(HttpContext context) => ClientCall.Of(context) is not null && !HubPaths.IsForClients(context.Request.Path);
}
