using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ServicesHub.Runtime;

/// <summary>
/// Makes the person behind the cookie the current user of the request, as of now. A cookie whose account is gone,
/// locked or changed is ended.
/// </summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(
        HttpContext context, CurrentUserHolder holder, MembershipReader memberships, IOptions<IdentityOptions> identity)
    {
        if (context.User.Identity?.IsAuthenticated == true
            && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
        {
            var stamp = context.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? "";
            if (await memberships.ReadAsync(userId, stamp, context.RequestAborted) is { } person)
            {
                holder.Current = person;
            }
            else
            {
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }
        await next(context);
    }
}
