using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Decides for whom and when a feature that is switched on is on; kept, audited and notified like a switch.</summary>
internal sealed class FilterFeature(NpgsqlDataSource database, FeatureStore store, ICurrentUser user) : IUseCase
{
    /// <param name="name">The feature.</param>
    /// <param name="filters">For whom and when; without anything it is on for everybody.</param>
    /// <param name="reason">Why; kept in the history.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="readVersion">The version of the feature that the decision was made on; null to decide whatever it is.</param>
    /// <exception cref="RuleViolationException">Unknown, locked, without reason, or the filters contradict themselves.</exception>
    /// <exception cref="PreconditionException">The feature was changed meanwhile.</exception>
    public async Task ExecuteAsync(string name, FeatureFilters filters, string? reason, CancellationToken ct, long? readVersion = null)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var changes = new FeatureChanges(store, FeatureActor.Of(user), connection, transaction);
        await changes.BeginAsync(ct);
        changes.Changeable(name, reason);
        Check(filters);
        if (readVersion is { } read && read != await changes.VersionAsync(name, ct))
            throw new PreconditionException(412);
        // All accounts are everybody, also those who have none.
        await changes.FilterAsync(name, filters.Percentage == 100 ? filters with { Percentage = null } : filters, reason!.Trim(), ct);
        await transaction.CommitAsync(ct);
    }

    private static void Check(FeatureFilters filters)
    {
        if (filters.Percentage is < 0 or > 100)
            throw new RuleViolationException("percentage-out-of-range", new(
                "Scrivi una quota da 0 a 100; per tutti lascia vuoto.",
                "Give a share from 0 to 100; for everybody leave it empty."), "percentage");
        if (filters.From is { } from && filters.Until is { } until && until <= from)
            throw new RuleViolationException("window-empty", new("La fine è prima dell'inizio: correggi le date.", "The end is before the start: correct the dates."), "until");
        if (filters.Roles.FirstOrDefault(r => HubRoles.All.All(known => known.Name != r)) is not null)
            throw new RuleViolationException("unknown-role", new("Questo ruolo non esiste: sceglilo dall'elenco.", "There is no such role: choose one of the list."), "roles");
    }
}
