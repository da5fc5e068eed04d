using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ServicesHub.Runtime.Tests.Probe;

/// <summary>Stands in for the cookie: the account's id and security stamp come in a header.</summary>
internal sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IOptions<IdentityOptions> identity)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "header";
    public const string Header = "X-Probe-User";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString().Split(' ') is not [var user, var stamp])
            return Task.FromResult(AuthenticateResult.NoResult());
        var claims = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user), new(identity.Value.ClaimsIdentity.SecurityStampClaimType, stamp)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(claims), Name)));
    }
}
