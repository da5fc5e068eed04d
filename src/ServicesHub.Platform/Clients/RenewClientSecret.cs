using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Gives a client a new secret; the one before, and tokens given for it, are refused from the next request on.</summary>
internal sealed class RenewClientSecret(HubDb database, AdministratorChange change) : IUseCase
{
    /// <returns>The secret, which nobody can read again.</returns>
    /// <exception cref="DbUpdateConcurrencyException">The version is no longer the current one.</exception>
    public async Task<string> ExecuteAsync(Guid id, long version, CancellationToken ct)
    {
        var secret = ClientSecret.New();
        await change.CarryOutAsync(async () =>
        {
            var client = await database.LiveClientAsync(id, version, ct);
            (client.SecretId, client.SecretHash) = (Guid.CreateVersion7(), ClientSecret.HashOf(secret));
            change.Note("platform.client-secret-renewed", id);
        }, ct);
        return secret;
    }
}
