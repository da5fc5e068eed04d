using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ServicesHub.Platform;

/// <summary>Gives clients tokens for their secret (RFC 6749, section 4.4). OpenIddict speaks the protocol, the hub knows the clients.</summary>
public static class TokenEndpoint
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    internal static void AddTokens(this IServiceCollection services) => services.AddOpenIddict().AddServer(server =>
    {
        server.SetIssuer(ClientToken.Issuer).SetTokenEndpointUris(HubPaths.Token).AllowClientCredentialsFlow().SetAccessTokenLifetime(Lifetime);
        server.SetConfigurationEndpointUris(Array.Empty<Uri>()).SetJsonWebKeySetEndpointUris(Array.Empty<Uri>());
        // No tables of its own. The secret is checked at the endpoint, behind the limit of attempts.
        server.EnableDegradedMode().AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => default));
        // Tokens are protected with the hub's key ring; these keys are asked for all the same and protect nothing.
        server.UseDataProtection();
        server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        // TLS is the business of the proxy in front, as for people.
        server.UseAspNetCore().EnableTokenEndpointPassthrough().DisableTransportSecurityRequirement();
    });

    /// <summary>Maps the address, next to those of people's accounts.</summary>
    public static void MapTokens(this IEndpointRouteBuilder app) =>
        app.MapPost(HubPaths.Token, IssueAsync).AllowAnonymous().WithMetadata(new ModuleMetadata(PlatformModule.Id)).ExcludeFromDescription();

    private static async Task<IResult> IssueAsync(HttpContext context, HubDb database, IProvinceCalendar calendar, CancellationToken ct)
    {
        if (context.GetOpenIddictServerRequest() is not { } request)
            return Results.NotFound();
        var today = calendar.Today;
        var client = Guid.TryParse(request.ClientId, out var id)
            ? await database.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.EndedAt == null
                && database.Institutions.Any(i => i.Id == c.InstitutionId && i.From <= today && (i.Until == null || i.Until >= today)), ct)
            : null;
        return client is not null && ClientSecret.Matches(request.ClientSecret, client.SecretHash) ? Token(client) : Refusal;
    }

    private static IResult Token(ClientRecord client)
    {
        var identity = new ClaimsIdentity(ClientToken.Issuer.Host);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, client.Id.ToString());
        identity.SetClaim(ClientToken.SecretClaim, client.SecretId.ToString());
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static IResult Refusal => Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = OpenIddictConstants.Errors.InvalidClient,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The client is not known or its secret is wrong: check both, or ask the hub's administrator for a new secret.",
    }), [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
