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
    /// <exception cref="RuleViolationException">Unknown, locked, without reason, or nobody could ever see the feature.</exception>
    public async Task ExecuteAsync(string name, FeatureFilters filters, string? reason, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var changes = new FeatureChanges(store, FeatureActor.Of(user), connection, transaction);
        await changes.BeginAsync(ct);
        if (changes.Changeable(name, reason).IsHeldOn && !filters.IsEmpty)
            throw new RuleViolationException("dependant-locked", new(
                "Ne ha bisogno un modulo che la configurazione tiene attivo: resta attiva per tutti e sempre.",
                "A module that the configuration keeps on needs it: it stays on for everybody and always."), "name");
        Check(filters);
        await changes.FilterAsync(name, filters, reason!.Trim(), ct);
        await transaction.CommitAsync(ct);
    }

    private static void Check(FeatureFilters filters)
    {
        if (filters.Percentage is < 1 or > 99)
            throw new RuleViolationException("percentage-out-of-range", new(
                "Scrivi una quota da 1 a 99; per tutti lascia vuoto, per nessuno disattiva la funzione.",
                "Give a share from 1 to 99; for everybody leave it empty, for nobody switch the feature off."), "percentage");
        if (filters.From is { } from && filters.Until is { } until && until <= from)
            throw new RuleViolationException("window-empty", new("La fine è prima dell'inizio: correggi le date.", "The end is before the start: correct the dates."), "until");
        if (filters.Roles.FirstOrDefault(r => HubRoles.All.All(known => known.Name != r)) is not null)
            throw new RuleViolationException("unknown-role", new("Questo ruolo non esiste: sceglilo dall'elenco.", "There is no such role: choose one of the list."), "roles");
    }
}
