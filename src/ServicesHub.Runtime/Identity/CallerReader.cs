using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ServicesHub.Runtime;

/// <summary>Makes the person behind the cookie, or the client behind the token, the current user of the request, once.</summary>
internal sealed class CallerReader(CurrentUserHolder holder, MembershipReader memberships, ClientReader clients, IOptions<IdentityOptions> identity)
{
    private bool isRead;

    /// <returns>False when the cookie's account is gone, locked or changed.</returns>
    public async Task<bool> ReadAsync(HttpContext context)
    {
        if (isRead)
            return true;
        isRead = true;
        if (ClientCall.Of(context) is { } call)
        {
            await ReadClientAsync(context, call);
            return true;
        }
        if (context.User.Identity?.IsAuthenticated != true || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
            return true;
        var stamp = context.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) ?? "";
        if (await memberships.ReadAsync(userId, stamp, context.RequestAborted) is not { } person)
            return false;
        holder.Current = person;
        return true;
    }

    /// <summary>The same where the request was not to be answered here, so that nobody has looked at its cookie yet.</summary>
    public async Task ReadLateAsync(HttpContext context)
    {
        if (!isRead && (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is { } principal)
            context.User = principal;
        await ReadAsync(context);
    }

    private async Task ReadClientAsync(HttpContext context, ClientCall call)
    {
        if (call.Token is not { } token)
            return;
        if (await clients.ReadAsync(token.ClientId, token.SecretId, context.RequestAborted) is { } client)
        {
            holder.Current = client;
            return;
        }
        call.Token = null;
        context.User = new ClaimsPrincipal(new ClaimsIdentity());
    }
}
