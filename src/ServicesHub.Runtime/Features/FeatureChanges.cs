using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// The one way in which features change: one change at a time in the whole hub, decided against the rows of that moment;
/// row, history, audit and notification are written in the transaction that the hub's context has open.
/// </summary>
internal sealed class FeatureChanges(HubDb database, FeatureStore store, FeatureActor actor)
{
    /// <summary>Whoever gives out a version of features or pauses waits for this first: versions are seen in the order in which they were given.</summary>
    internal const string Alone = "select pg_advisory_xact_lock(hashtextextended('hub.features', 0))";

    private FeatureRows rows = FeatureRows.None;

    /// <summary>The features as the database has them now, and until this transaction ends.</summary>
    public FeatureSnapshot Snapshot { get; private set; } = FeatureSnapshot.Empty;

    /// <summary>Waits until nobody else changes features, then reads them.</summary>
    public async Task BeginAsync(CancellationToken ct)
    {
        await database.Database.ExecuteSqlRawAsync(Alone, ct);
        await ReadAsync(ct);
    }

    /// <summary>Reads the features to look at them: somebody may change them at any moment.</summary>
    public async Task ReadAsync(CancellationToken ct)
    {
        await database.Database.OpenConnectionAsync(ct);
        try
        {
            rows = await FeatureRows.ReadAsync((NpgsqlConnection)database.Database.GetDbConnection(), ct);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
        Snapshot = After(new Dictionary<string, bool?>());
    }

    /// <summary>The features as they would be after more decisions.</summary>
    public FeatureSnapshot After(IReadOnlyDictionary<string, bool?> decisions)
    {
        var decided = new Dictionary<string, bool?>(rows.Decided);
        foreach (var (name, on) in decisions)
            decided[name] = on;
        return store.With(rows.Version, store.Current.Modules, decided, rows.Filters);
    }

    /// <exception cref="RuleViolationException">It does not exist or is not for administrators to change, or the reason says nothing.</exception>
    public FeatureState Changeable(string name, string? reason)
    {
        var state = Snapshot.Changeable(name);
        SwitchFeature.RequireReason(reason);
        return state;
    }

    /// <summary>True when administrators have decided just that already; null is the manifest's default.</summary>
    public bool IsDecided(string name, bool? on) => rows.Decided.TryGetValue(name, out var decided) && decided == on;

    /// <summary>What administrators have decided for whom and when, whether it counts or not.</summary>
    public FeatureFilters? FiltersOf(string name) => rows.Filters.GetValueOrDefault(name);

    /// <summary>The version that the feature has until this transaction ends; 0 while nobody has changed it.</summary>
    public Task<long> VersionAsync(string name, CancellationToken ct) => database.Features.Where(f => f.Name == name).Select(f => f.Version).FirstOrDefaultAsync(ct);

    public Task SwitchAsync(string name, bool? on, string reason, CancellationToken ct) =>
        WriteAsync("platform.feature-switched", name, on, rows.Filters.GetValueOrDefault(name), reason, ct);

    public Task FilterAsync(string name, FeatureFilters filters, string reason, CancellationToken ct) =>
        WriteAsync("platform.feature-filtered", name, rows.Decided.GetValueOrDefault(name), filters, reason, ct);

    private async Task WriteAsync(string action, string name, bool? on, FeatureFilters? filters, string reason, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await using var command = database.Statement("""
            with before as (select is_on, filters from hub.features where name = @name),
            written as (
              insert into hub.features (name, is_on, filters, version) values (@name, @on, @filters, nextval('hub.feature_version'))
              on conflict (name) do update set is_on = excluded.is_on, filters = excluded.filters, version = excluded.version
              returning version),
            history as (
              insert into hub.feature_changes (id, name, before, after, filters_before, filters_after, version, reason, changed_by, changed_at)
              select @id, @name, (select is_on from before), @on, (select filters from before), @filters, version, @reason, @user, clock_timestamp() from written)
            select pg_notify('hub_features', version::text) from written
            """);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("name", name);
        command.Parameters.Add(new NpgsqlParameter("on", NpgsqlDbType.Boolean) { Value = (object?)on ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("filters", NpgsqlDbType.Jsonb) { Value = (object?)filters?.ToJson() ?? DBNull.Value });
        command.Parameters.AddWithValue("reason", reason);
        command.Parameters.AddWithValue("user", actor.UserId);
        await command.ExecuteNonQueryAsync(ct);
        await NoteAsync(action, id, $"{name}: {reason}", ct);
    }

    /// <summary>Adds an entry to the audit.</summary>
    public async Task NoteAsync(string action, Guid recordId, string text, CancellationToken ct)
    {
        await using var batch = database.Statements();
        batch.BatchCommands.Add(AuditStatement.Of(actor.UserId, actor.InstitutionId, [new(action, recordId, null, false, text)]));
        await batch.ExecuteNonQueryAsync(ct);
    }
}
