using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace ServicesHub.Runtime;

/// <summary>
/// Makes the person behind the cookie, or the client behind the token, the current user of the request, as of now. A cookie
/// whose account is gone, locked or changed is ended.
/// </summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CallerReader caller)
    {
        if (!await caller.ReadAsync(context))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        await next(context);
    }
}
