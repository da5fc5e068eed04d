using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Ends a client for good: it is refused from its next request on, also with a token that it has.</summary>
internal sealed class EndClient(HubDb database, AdministratorChange change, TimeProvider clock) : IUseCase
{
    /// <exception cref="DbUpdateConcurrencyException">The version is no longer the current one.</exception>
    public Task ExecuteAsync(Guid id, long version, CancellationToken ct) => change.CarryOutAsync(async () =>
    {
        (await database.LiveClientAsync(id, version, ct)).EndedAt = clock.GetUtcNow();
        change.Note("platform.client-ended", id);
    }, ct);
}
