using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Switches a feature: row, history, audit and notification in one transaction.</summary>
public sealed class SwitchFeature(NpgsqlDataSource database, FeatureStore store, ICurrentUser user) : IUseCase
{
    /// <summary>The shortest reason that is taken, in characters.</summary>
    public const int ShortestReason = 10;

    /// <param name="name">The feature.</param>
    /// <param name="on">On, off, or null for the manifest's default.</param>
    /// <param name="reason">Why; kept in the history.</param>
    /// <param name="alsoDependants">True switches off the modules that need this one as well.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>The names of all features that were switched.</returns>
    /// <exception cref="RuleViolationException">Unknown, locked, without reason, or against a dependency.</exception>
    public async Task<IReadOnlyList<string>> ExecuteAsync(string name, bool? on, string? reason, bool alsoDependants, CancellationToken ct)
    {
        var snapshot = store.Current;
        var state = snapshot.Find(name)
            ?? throw new RuleViolationException("unknown-feature", new("Questa funzione non esiste: ricarica l'elenco.", "This feature does not exist: load the list again."), "name");
        if (state.Source == FeatureSource.Profile)
            throw new RuleViolationException("feature-locked", new("Lo stato di questa funzione è fissato dalla configurazione della provincia: va cambiato lì.", "The state of this feature is fixed by the province's configuration: change it there."), "name");
        if (reason is null || reason.Trim().Length < ShortestReason)
            throw new RuleViolationException("reason-too-short", new($"Scrivi il motivo, almeno {ShortestReason} caratteri.", $"Give the reason, at least {ShortestReason} characters."), "reason");

        var target = on ?? state.Feature.OnByDefault;
        var names = new List<string> { name };
        if (state.IsRoot && target)
            RefuseWithoutDependencies(snapshot, state.ModuleId);
        if (state.IsRoot && !target)
            names.AddRange(Dependants(snapshot, state.ModuleId, alsoDependants));

        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var each in names)
            await WriteAsync(connection, transaction, each, each == name ? on : false, reason.Trim(), ct);
        await transaction.CommitAsync(ct);
        return names;
    }

    private static void RefuseWithoutDependencies(FeatureSnapshot snapshot, string moduleId)
    {
        var missing = snapshot.Modules.First(m => m.Id == moduleId).DependsOn.Where(d => !snapshot.IsOn(d)).ToList();
        if (missing.Count > 0)
            throw new RuleViolationException("dependency-off", new(
                $"Prima attiva ciò da cui dipende: {Titles(snapshot, missing, t => t.It)}.",
                $"First switch on what it depends on: {Titles(snapshot, missing, t => t.En)}."), "name");
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

    private async Task WriteAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string name, bool? on, string reason, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await using var command = new NpgsqlCommand("""
            with before as (select is_on from hub.features where name = @name),
            history as (
              insert into hub.feature_changes (id, name, before, after, reason, changed_by, changed_at)
              values (@id, @name, (select is_on from before), @on, @reason, @user, now())),
            written as (
              insert into hub.features (name, is_on, version) values (@name, @on, nextval('hub.feature_version'))
              on conflict (name) do update set is_on = excluded.is_on, version = excluded.version
              returning version)
            select pg_notify('hub_features', version::text) from written
            """, connection, transaction);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("name", name);
        command.Parameters.Add(new NpgsqlParameter("on", NpgsqlTypes.NpgsqlDbType.Boolean) { Value = (object?)on ?? DBNull.Value });
        command.Parameters.AddWithValue("reason", reason);
        command.Parameters.AddWithValue("user", user.UserId);
        await command.ExecuteNonQueryAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(AuditStatement.Of(user.UserId, user.Active?.InstitutionId, [new("platform.feature-switched", id, null, false, $"{name}: {reason}")]));
        await batch.ExecuteNonQueryAsync(ct);
    }
}
