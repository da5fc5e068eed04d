using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using OpenIddict.Abstractions;
using OpenIddict.Validation;

namespace ServicesHub.Runtime;

/// <summary>
/// Opens the tokens of clients. What a token says never changes, so it is remembered for a moment; what its client may do is
/// read at each request.
/// </summary>
internal sealed class ClientTokens(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <returns>What the token says; null when it is not one of this hub or no longer valid.</returns>
    public async ValueTask<ClientToken?> OpenAsync(string text, OpenIddictValidationService validation, CancellationToken ct)
    {
        if (text.Length == 0)
            return null;
        if (known.TryGetValue(text, out (ClientToken Token, DateTimeOffset Until) opened))
            return clock.GetUtcNow() < opened.Until ? opened.Token : null;
        if (await ReadAsync(text, validation, ct) is not { } principal || principal.GetExpirationDate() is not { } until
            || !Guid.TryParse(principal.GetClaim(OpenIddictConstants.Claims.Subject), out var client) || !Guid.TryParse(principal.GetClaim(ClientToken.SecretClaim), out var secret))
            return null;
        var token = new ClientToken(client, secret);
        known.Set(text, (token, until), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Moment });
        return token;
    }

    public void Dispose() => known.Dispose();

    private static async ValueTask<ClaimsPrincipal?> ReadAsync(string text, OpenIddictValidationService validation, CancellationToken ct)
    {
        try
        {
            return await validation.ValidateAccessTokenAsync(text, ct);
        }
        catch (OpenIddictExceptions.ProtocolException)
        {
            return null;
        }
    }
}
