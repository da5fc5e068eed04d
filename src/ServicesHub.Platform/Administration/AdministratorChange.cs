using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>
/// A change of accounts, roles or institutions: one at a time in the whole hub, with its audit entries in the same
/// transaction, and never one that leaves the hub without an administrator.
/// </summary>
internal sealed class AdministratorChange(HubDb database, AdministratorCover cover, IAudit audit, IEnumerable<IUnitOfWorkParticipant> participants)
{
    private const string Alone = "select pg_advisory_xact_lock(hashtextextended('hub.administration', 0))";

    public async Task CarryOutAsync(Func<Task> work, CancellationToken ct)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        await database.Database.ExecuteSqlRawAsync(Alone, ct);
        var before = await cover.FirstDayWithoutAsync(ct);
        await work();
        await database.SaveChangesAsync(ct);
        await Participation.WriteAsync(participants, PlatformModule.Id, database, ct);
        await cover.RequireAsync(before, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Adds an entry to the audit.</summary>
    /// <param name="action">Stable name: <c>platform.membership-ended</c>.</param>
    /// <param name="recordId">What was changed.</param>
    /// <param name="reason">Why, or the values that matter.</param>
    public void Note(string action, Guid recordId, string? reason = null) => audit.Note(action, recordId, reason);
}
