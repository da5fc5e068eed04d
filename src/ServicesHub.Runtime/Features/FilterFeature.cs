using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Decides for whom and when a feature that is switched on is on; kept, audited and notified like a switch.</summary>
public sealed class FilterFeature(HubDb database, FeatureStore store, ICurrentUser user) : IUseCase
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
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        await WithinAsync(FeatureActor.Of(user), name, filters, reason, readVersion, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>As <see cref="ExecuteAsync"/>, together with what else the hub's context does in its transaction.</summary>
    internal async Task WithinAsync(FeatureActor actor, string name, FeatureFilters filters, string? reason, long? readVersion, CancellationToken ct)
    {
        var changes = new FeatureChanges(database, store, actor);
        await changes.BeginAsync(ct);
        if (changes.Changeable(name, reason).IsHeldOn && !filters.IsEmpty)
            throw new RuleViolationException("dependant-locked", new(
                "Ne ha bisogno un modulo che la configurazione tiene attivo: resta attiva per tutti e sempre.",
                "A module that the configuration keeps on needs it: it stays on for everybody and always."), "name");
        Check(filters);
        await RequireKnownAsync([.. filters.Institutions.Distinct()], ct);
        if (readVersion is { } read && read != await changes.VersionAsync(name, ct))
            throw new PreconditionException(412);
        // All accounts are everybody, also those who have none.
        var decided = filters.Percentage == 100 ? filters with { Percentage = null } : filters;
        if (decided.ToJson() != changes.FiltersOf(name)?.ToJson())
            await changes.FilterAsync(name, decided, reason!.Trim(), ct);
    }

    private async Task RequireKnownAsync(IReadOnlyList<Guid> institutions, CancellationToken ct)
    {
        if (institutions.Count > 0 && await database.Institutions.CountAsync(i => institutions.Contains(i.Id), ct) < institutions.Count)
            throw new RuleViolationException("unknown-institution", new("Questo ente non esiste: sceglilo dall'elenco.", "There is no such institution: choose one of the list."), "institutions");
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
