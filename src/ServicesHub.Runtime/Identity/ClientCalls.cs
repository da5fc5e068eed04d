using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Validation;

namespace ServicesHub.Runtime;

/// <summary>
/// Finds the client behind a bearer token. Cookies of such a request are put aside: only the token decides. Pages are for
/// people, so there a token makes nobody known.
/// </summary>
internal sealed class ClientCalls(RequestDelegate next, ClientTokens tokens)
{
    public const string Scheme = "Bearer";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } header, ..] && IsToken(header) ? FindAsync(context, header[Scheme.Length..].Trim()) : next(context);

    private static bool IsToken(string header) =>
        header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && (header.Length == Scheme.Length || header[Scheme.Length] == ' ');

    private async Task FindAsync(HttpContext context, string text)
    {
        context.Request.Headers.Remove("Cookie");
        var token = HubPaths.IsForClients(context.Request.Path)
            ? await tokens.OpenAsync(text, context.RequestServices.GetRequiredService<OpenIddictValidationService>(), context.RequestAborted)
            : null;
        ClientCall.Set(context, token);
        if (token is not null)
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, token.ClientId.ToString())], Scheme));
        await next(context);
    }
}
