using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ServicesHub.Runtime;

namespace ServicesHub.Gateway;

/// <summary>
/// The account whose requests are counted together: that of who is signed in or, where the host will ask, that of the cookie's
/// ticket, which is signed. Opening a ticket takes longer than passing a request on, so it is remembered for a moment.
/// </summary>
internal sealed class CookieAccounts(IOptionsMonitor<CookieAuthenticationOptions> cookies, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public string? Of(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? (PassedOn.Is(context) ? OfCookie(context) : null);

    public void Dispose() => known.Dispose();

    private string? OfCookie(HttpContext context)
    {
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        if (options.CookieManager.GetRequestCookie(context, options.Cookie.Name!) is not { Length: > 0 } cookie)
            return null;
        if (known.TryGetValue(cookie, out string? account))
            return account;
        account = Open(options.TicketDataFormat.Unprotect(cookie));
        return account is null ? null : known.Set(cookie, account, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Moment });
    }

    private string? Open(AuthenticationTicket? ticket) =>
        ticket?.Properties.ExpiresUtc is { } end && end < clock.GetUtcNow() ? null : ticket?.Principal.FindFirstValue(ClaimTypes.NameIdentifier);
}
