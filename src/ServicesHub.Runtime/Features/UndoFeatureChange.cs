using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Undoes the last change of a feature. When it switched off a module together with those that need it, these come back as well.</summary>
public sealed class UndoFeatureChange(HubDb database, FeatureStore store, SwitchFeature switching, FilterFeature filtering, ICurrentUser user) : IUseCase
{
    /// <summary>What undoing the last change of a feature would do; null when there is nothing to undo, or the profile decides.</summary>
    public async Task<FeatureUndo?> PreviewAsync(string name, CancellationToken ct)
    {
        var changes = new FeatureChanges(database, store, FeatureActor.Of(user));
        await changes.ReadAsync(ct);
        if (changes.Snapshot.Find(name) is not { Source: not FeatureSource.Profile } state || await LastAsync(name, ct) is not { } last)
            return null;
        return IsOfFilters(last) || (last.Before ?? state.Feature.OnByDefault) != state.IsSetOn ? (await OfAsync(changes, state, last, ct)).Undo : null;
    }

    /// <param name="name">The feature.</param>
    /// <param name="version">Its change.</param>
    /// <param name="reason">Why; kept in the history.</param>
    /// <param name="alsoDependants">True switches off the modules that need this one, where undoing switches it off.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>What was done; null when the feature has no such change.</returns>
    /// <exception cref="RuleViolationException">Another change followed, or the rules of switching and filtering refuse the state of before.</exception>
    public async Task<FeatureUndo?> ExecuteAsync(string name, long version, string? reason, bool alsoDependants, CancellationToken ct)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        var actor = FeatureActor.Of(user);
        var changes = new FeatureChanges(database, store, actor);
        await changes.BeginAsync(ct);
        if (!await database.FeatureChanges.AnyAsync(c => c.Name == name && c.Version == version, ct))
            return null;
        var state = changes.Changeable(name, reason);
        if (await LastAsync(name, ct) is not { } last || last.Version != version)
            throw new RuleViolationException("changed-since", new(
                "Dopo questa modifica la funzione è stata cambiata ancora: si annulla solo l'ultima modifica. Guarda la storia.",
                "The feature was changed again after this change: only the last change is undone. See the history."), "version");
        var (undo, back) = await OfAsync(changes, state, last, ct);
        if (IsOfFilters(last))
            await filtering.WithinAsync(actor, name, FeatureFilters.Read(last.FiltersBefore) ?? new(), reason, readVersion: null, ct);
        else
            undo = undo with { Names = [.. await switching.WithinAsync(actor, name, last.Before, reason, alsoDependants, ct), .. back.Select(c => c.Name)] };
        foreach (var each in back)
            await changes.SwitchAsync(each.Name, each.Before, reason!.Trim(), ct);
        await changes.NoteAsync("platform.feature-change-undone", last.Id, $"{name}: {reason!.Trim()}", ct);
        await transaction.CommitAsync(ct);
        return undo;
    }

    private static bool IsOfFilters(FeatureChange change) => change.FiltersBefore != change.FiltersAfter;

    private Task<FeatureChange?> LastAsync(string name, CancellationToken ct) =>
        database.FeatureChanges.AsNoTracking().Where(c => c.Name == name).OrderByDescending(c => c.Version).FirstOrDefaultAsync(ct);

    /// <summary>The rules: of what one action switched off, all comes back that nobody changed since and that may be on again.</summary>
    private async Task<(FeatureUndo Undo, IReadOnlyList<FeatureChange> Back)> OfAsync(FeatureChanges changes, FeatureState state, FeatureChange last, CancellationToken ct)
    {
        var name = state.Feature.Name;
        var together = await TogetherAsync(changes.Snapshot, state, last, ct);
        var names = together.Select(c => c.Name).ToList();
        var latest = await database.FeatureChanges.Where(c => names.Contains(c.Name)).GroupBy(c => c.Name)
            .Select(g => new { Name = g.Key, Version = g.Max(c => c.Version) }).ToDictionaryAsync(c => c.Name, c => c.Version, ct);
        var decisions = new Dictionary<string, bool?> { [name] = last.Before };
        var back = new List<FeatureChange>();
        var refused = new List<UndoRefusal>();
        foreach (var change in together.Where(c => latest[c.Name] == c.Version))
        {
            var after = changes.After(new Dictionary<string, bool?>(decisions) { [change.Name] = change.Before });
            if (Refusal(after, change.Name) is { } reason)
            {
                refused.Add(new(change.Name, reason));
                continue;
            }
            decisions[change.Name] = change.Before;
            back.Add(change);
        }
        return (new(last.Version, [name, .. back.Select(c => c.Name)], refused, [.. names.Where(n => back.All(c => c.Name != n) && refused.All(r => r.Name != n))]), back);
    }

    private static LocalizedText? Refusal(FeatureSnapshot after, string module) => after.Find(module)!.Source == FeatureSource.Profile
        ? new("Il suo stato è fissato dalla configurazione della provincia: va cambiato lì.", "Its state is fixed by the province's configuration: change it there.")
        : SwitchFeature.MissingFor(after, module);

    /// <summary>The changes of the modules that were switched off together with the one they need.</summary>
    private async Task<IReadOnlyList<FeatureChange>> TogetherAsync(FeatureSnapshot snapshot, FeatureState state, FeatureChange last, CancellationToken ct)
    {
        if (!state.IsRoot || (last.After ?? state.Feature.OnByDefault))
            return [];
        var dependants = snapshot.DependantsOf(state.ModuleId).Select(m => m.Id).ToHashSet();
        var next = await database.FeatureChanges.AsNoTracking()
            .Where(c => c.Version > last.Version && c.Version <= last.Version + dependants.Count).OrderBy(c => c.Version).ToListAsync(ct);
        // One at a time changes features, so the versions of one action follow each other without a gap; and while a module is
        // off, none that needs it can be on and be switched off by another action.
        return [.. next.TakeWhile((c, i) => c.Version == last.Version + 1 + i && dependants.Contains(c.Name) && WasSwitchedOff(c)
            && (c.ChangedBy, c.Reason) == (last.ChangedBy, last.Reason))];

        bool WasSwitchedOff(FeatureChange c) => c.After == false && !IsOfFilters(c) && (c.Before ?? snapshot.Find(c.Name)!.Feature.OnByDefault);
    }
}
