using System.Diagnostics.CodeAnalysis;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>Switches a feature: row, history, audit and notification in one transaction.</summary>
public sealed class SwitchFeature(HubDb database, FeatureStore store, ICurrentUser user) : IUseCase
{
    /// <summary>The shortest reason that is taken, in characters.</summary>
    public const int ShortestReason = 10;

    /// <summary>Characters that a reason may have: it is read in lists.</summary>
    public const int LongestReason = 500;

    /// <param name="name">The feature.</param>
    /// <param name="on">On, off, or null for the manifest's default.</param>
    /// <param name="reason">Why; kept in the history.</param>
    /// <param name="alsoDependants">True switches off the modules that need this one as well.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>The names of all features whose state changed.</returns>
    /// <exception cref="RuleViolationException">Unknown, locked, without reason, or against a dependency.</exception>
    public async Task<IReadOnlyList<string>> ExecuteAsync(string name, bool? on, string? reason, bool alsoDependants, CancellationToken ct)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        var names = await WithinAsync(FeatureActor.Of(user), name, on, reason, alsoDependants, ct);
        await transaction.CommitAsync(ct);
        return names;
    }

    /// <exception cref="RuleViolationException">The reason says nothing.</exception>
    public static void RequireReason([NotNull] string? reason)
    {
        if (reason is null || reason.Trim().Length < ShortestReason)
            throw new RuleViolationException("reason-too-short", new($"Scrivi il motivo, almeno {ShortestReason} caratteri.", $"Give the reason, at least {ShortestReason} characters."), "reason");
        if (reason.Trim().Length > LongestReason)
            throw new RuleViolationException("reason-too-long", new($"Il motivo è troppo lungo: al massimo {LongestReason} caratteri.", $"The reason is too long: at most {LongestReason} characters."), "reason");
    }

    /// <summary>As <see cref="ExecuteAsync"/>, on behalf of somebody and together with what else the hub's context does in its transaction. Nothing is written when it is refused.</summary>
    public async Task<IReadOnlyList<string>> WithinAsync(FeatureActor actor, string name, bool? on, string? reason, bool alsoDependants, CancellationToken ct)
    {
        var changes = new FeatureChanges(database, store, actor);
        await changes.BeginAsync(ct);
        var state = changes.Changeable(name, reason);
        var target = on ?? state.Feature.OnByDefault;
        var names = new List<string> { name };
        if (state.IsRoot && target && MissingFor(changes.Snapshot, state.ModuleId) is { } missing)
            throw new RuleViolationException("dependency-off", missing, "name");
        if (state.IsRoot && !target)
            names.AddRange(Dependants(changes.Snapshot, state.ModuleId, alsoDependants));
        foreach (var each in names.Where(n => n != name || !changes.IsDecided(name, on)))
            await changes.SwitchAsync(each, each == name ? on : false, reason!.Trim(), ct);
        return state.IsSetOn == target ? names[1..] : names;
    }

    /// <summary>What a module depends on and is off, in a sentence; null when all is on.</summary>
    internal static LocalizedText? MissingFor(FeatureSnapshot snapshot, string moduleId)
    {
        var missing = snapshot.Modules.First(m => m.Id == moduleId).DependsOn.Where(d => !snapshot.IsOn(d)).ToList();
        return missing.Count == 0 ? null : new(
            $"Prima attiva ciò da cui dipende: {Titles(snapshot, missing, t => t.It)}.",
            $"First switch on what it depends on: {Titles(snapshot, missing, t => t.En)}.");
    }

    private static List<string> Dependants(FeatureSnapshot snapshot, string moduleId, bool alsoDependants)
    {
        var dependants = snapshot.DependantsOf(moduleId).Select(m => m.Id).Where(id => snapshot.Find(id)!.IsSetOn).ToList();
        var locked = dependants.Where(id => snapshot.Find(id)!.Source == FeatureSource.Profile).ToList();
        if (locked.Count > 0)
            throw new RuleViolationException("dependant-locked", new(
                $"Ne ha bisogno un modulo che la configurazione tiene attivo: {Titles(snapshot, locked, t => t.It)}.",
                $"A module that the configuration keeps on needs it: {Titles(snapshot, locked, t => t.En)}."), "name");
        if (dependants.Count > 0 && !alsoDependants)
            throw new RuleViolationException("dependants-on", new(
                $"Ne hanno bisogno altri moduli: {Titles(snapshot, dependants, t => t.It)}. Conferma di disattivare anche questi.",
                $"Other modules need it: {Titles(snapshot, dependants, t => t.En)}. Confirm to switch these off as well."), "alsoDependants");
        return dependants;
    }

    private static string Titles(FeatureSnapshot snapshot, IEnumerable<string> ids, Func<LocalizedText, string> language) =>
        string.Join(", ", ids.Select(id => snapshot.Find(id)?.Feature.Title is { } title ? language(title) : id));
}
