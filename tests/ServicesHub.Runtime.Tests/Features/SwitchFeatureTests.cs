using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime.Tests.Probe;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class SwitchFeatureTests : IAsyncLifetime
{
    private const string Reason = "prova della piattaforma";

    private static readonly LocalizedText Title = new("Titolo", "Title");

    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;
    private HubDb hub = null!;

    public async ValueTask InitializeAsync()
    {
        database = await ProbeHub.CreateDatabaseAsync();
        source = NpgsqlDataSource.Create(database.AppConnectionString);
        hub = HubContext.Of(source);
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_switch_leaves_the_row_its_history_an_audit_entry_and_a_notification()
    {
        await using var listener = await source.OpenConnectionAsync(Ct);
        await using (var listen = new NpgsqlCommand($"listen {FeatureListener.Channel}", listener))
            await listen.ExecuteNonQueryAsync(Ct);
        string? notified = null;
        listener.Notification += (_, e) => notified = e.Payload;

        Assert.Equal(["reporting"], await Switch().ExecuteAsync("reporting", false, $"  {Reason} ", false, Ct));

        Assert.True(await listener.WaitAsync(TimeSpan.FromSeconds(5), Ct));
        Assert.Equal(notified, await ReadAsync<string>("select version::text from hub.features where name = 'reporting' and not is_on"));
        Assert.Equal($"|f|{Reason}|{SystemUser.Instance.UserId}", await ReadAsync<string>("select concat_ws('|', coalesce(before::text, ''), left(after::text, 1), reason, changed_by) from hub.feature_changes"));
        Assert.Equal($"platform.feature-switched|reporting: {Reason}", await ReadAsync<string>("select concat_ws('|', action, text) from hub.audit join hub.audit_details on entry_id = id"));
    }

    [Fact]
    public async Task Versions_grow_and_the_history_keeps_what_was_before()
    {
        await Switch().ExecuteAsync("reporting", false, Reason, false, Ct);
        await Switch().ExecuteAsync("reporting", null, Reason, false, Ct);

        Assert.Equal("false>", await ReadAsync<string>("select coalesce(before::text, '') || '>' || coalesce(after::text, '') from hub.feature_changes order by changed_at desc limit 1"));
        Assert.Equal(2, await ReadAsync<long>("select version from hub.features where name = 'reporting'"));
    }

    [Fact]
    public async Task What_was_decided_already_is_decided_once()
    {
        await Switch().ExecuteAsync("reporting", false, Reason, false, Ct);

        Assert.Empty(await Switch().ExecuteAsync("reporting", false, Reason, false, Ct));
        Assert.Equal(1, await ReadAsync<long>("select count(*) from hub.feature_changes"));
    }

    [Fact]
    public async Task When_the_audit_cannot_be_written_nothing_is_switched()
    {
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using (var revoke = owner.CreateCommand("revoke insert on hub.audit from hub_app"))
            await revoke.ExecuteNonQueryAsync(Ct);

        await Assert.ThrowsAsync<PostgresException>(() => Switch().ExecuteAsync("reporting", false, Reason, false, Ct));

        Assert.Equal(0, await ReadAsync<long>("select (select count(*) from hub.features) + (select count(*) from hub.feature_changes)"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   breve   ")]
    [InlineData("123456789")]
    public async Task A_reason_that_says_nothing_is_refused(string? reason) => await RefusedAsync("reason-too-short", "reason", "reporting", false, reason);

    [Fact]
    public async Task A_feature_that_does_not_exist_is_refused() => await RefusedAsync("unknown-feature", "name", "fleet", false, Reason);

    [Fact]
    public async Task A_feature_that_the_profile_locks_is_refused() =>
        await RefusedAsync("feature-locked", "name", "reporting", false, Reason, locks: new() { ["reporting"] = new() { State = "locked-on" } });

    [Fact]
    public async Task A_module_is_not_switched_on_while_one_it_needs_is_off() =>
        await RefusedAsync("dependency-off", "name", "reporting", true, Reason, decided: new() { ["cases"] = false, ["reporting"] = false });

    [Fact]
    public async Task A_module_that_others_need_is_not_switched_off_unasked()
    {
        var refused = await RefusedAsync("dependants-on", "alsoDependants", "cases", false, Reason);

        Assert.Contains("Reporting", refused.Text.En, StringComparison.Ordinal);
        Assert.Contains("Cruscotto", refused.Text.It, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_others_need_is_switched_off_with_them_when_asked()
    {
        Assert.Equal(["cases", "reporting"], await Switch().ExecuteAsync("cases", false, Reason, true, Ct));

        Assert.Equal("cases,reporting", await ReadAsync<string>("select string_agg(name, ',' order by name) from hub.features where not is_on"));
        Assert.Equal(2, await ReadAsync<long>("select count(*) from hub.audit"));
    }

    [Fact]
    public async Task A_module_is_not_switched_off_under_one_that_the_profile_keeps_on() =>
        await RefusedAsync("dependant-locked", "name", "cases", false, Reason, alsoDependants: true, locks: new() { ["reporting"] = new() { State = "locked-on" } });

    [Fact]
    public async Task What_a_module_that_the_profile_keeps_on_needs_is_neither_filtered()
    {
        var store = Store(new() { ["reporting"] = new() { State = "locked-on" } });

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => new FilterFeature(hub, store, SystemUser.Instance).ExecuteAsync("cases", new FeatureFilters(Percentage: 10), Reason, Ct));

        Assert.Equal("dependant-locked", refused.Code);
        Assert.Equal(0, await ReadAsync<long>("select count(*) from hub.features"));
    }

    [Theory]
    [InlineData("locked-off", true)]
    [InlineData("locked-on", false)]
    [InlineData("locked-on", null)]
    public async Task A_plan_does_not_switch_what_the_profile_locks(string state, bool? on)
    {
        await using var transaction = await hub.Database.BeginTransactionAsync(Ct);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => Switch(new() { ["reporting"] = new() { State = state } })
            .WithinAsync(new FeatureActor(Guid.CreateVersion7(), null), "reporting", on, Reason, true, Ct));
        await transaction.CommitAsync(Ct);

        Assert.Equal("feature-locked", refused.Code);
        Assert.Equal(0, await ReadAsync<long>("select (select count(*) from hub.features) + (select count(*) from hub.feature_changes)"));
    }

    [Fact]
    public async Task A_decision_is_taken_against_the_database_however_old_what_the_process_knows()
    {
        await Switch().ExecuteAsync("cases", false, Reason, true, Ct);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => Switch().ExecuteAsync("reporting", true, Reason, false, Ct));

        Assert.Equal("dependency-off", refused.Code);
    }

    [Fact]
    public async Task The_module_that_switches_cannot_be_switched_off()
    {
        var store = new FeatureStore(new ModuleCatalogue([]), new HubProfile(), TimeProvider.System);
        store.Replace(0, [new() { Id = "platform", Title = Title }], new Dictionary<string, bool?>());

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => new SwitchFeature(hub, store, SystemUser.Instance).ExecuteAsync("platform", false, Reason, true, Ct));

        Assert.Equal("unknown-feature", refused.Code);
    }

    [Fact]
    public async Task The_history_makes_the_present_state_again()
    {
        var store = Store();
        var filter = new FilterFeature(hub, store, SystemUser.Instance);
        await Switch().ExecuteAsync("cases", false, Reason, true, Ct);
        await Switch().ExecuteAsync("cases", true, Reason, false, Ct);
        await filter.ExecuteAsync("cases", new FeatureFilters(Percentage: 30), Reason, Ct);
        await Switch().ExecuteAsync("reporting", true, Reason, false, Ct);
        await filter.ExecuteAsync("reporting", new FeatureFilters(Roles: ["operator"]), Reason, Ct);
        await filter.ExecuteAsync("reporting", new FeatureFilters(), Reason, Ct);
        await Switch().ExecuteAsync("reporting", null, Reason, false, Ct);

        const string columns = "string_agg(concat_ws('|', name, coalesce(is_on::text, 'default'), coalesce(filters::text, 'all'), version), ',' order by name)";
        Assert.Equal(
            await ReadAsync<string>($"select {columns} from hub.features"),
            await ReadAsync<string>($"select {columns} from (select distinct on (name) name, after as is_on, filters_after as filters, version from hub.feature_changes order by name, version desc) f"));
        Assert.Equal(0, await ReadAsync<long>("""
            select count(*) from (select before, filters_before, lag(after) over w as was, lag(filters_after) over w as filters_was, row_number() over w as n
              from hub.feature_changes window w as (partition by name order by version)) c
            where n > 1 and (before is distinct from was or filters_before is distinct from filters_was)
            """));
        Assert.Equal(await ReadAsync<long>("select count(*) from hub.feature_changes"), await ReadAsync<long>("select count(*) from hub.audit a join hub.feature_changes c on c.id = a.record_id where a.action like 'platform.feature-%' and a.actor_id = c.changed_by"));
    }

    [Fact]
    public async Task A_lock_of_the_profile_wins_over_a_row_that_somebody_wrote_into_the_database()
    {
        await using (var write = source.CreateCommand("insert into hub.features (name, is_on, filters, version) values ('reporting', true, null, nextval('hub.feature_version')), ('cases', true, '{\"percentage\":0}', nextval('hub.feature_version'))"))
            await write.ExecuteNonQueryAsync(Ct);
        await using var connection = await source.OpenConnectionAsync(Ct);
        var rows = await FeatureRows.ReadAsync(connection, Ct);
        var store = Store(new() { ["reporting"] = new() { State = "locked-off" }, ["cases"] = new() { State = "locked-on" } });

        store.Replace(rows.Version, store.Current.Modules, rows.Decided, rows.Filters, rows.Paused);

        Assert.False(store.Current.IsOn("reporting"));
        Assert.True(new FeatureView(store, SystemUser.Instance).IsOn("cases"));
        Assert.Empty(store.Current.Find("cases")!.Guards);
        await Assert.ThrowsAsync<RuleViolationException>(() => new FilterFeature(hub, store, SystemUser.Instance).ExecuteAsync("cases", new FeatureFilters(Percentage: 10), Reason, Ct));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<RuleViolationException> RefusedAsync(
        string code, string field, string name, bool on, string? reason, bool alsoDependants = false,
        Dictionary<string, bool?>? decided = null, Dictionary<string, FeatureLock>? locks = null)
    {
        foreach (var (feature, state) in decided ?? [])
        {
            await using var decide = source.CreateCommand("insert into hub.features (name, is_on, version) values ($1, $2, nextval('hub.feature_version'))");
            decide.Parameters.Add(new() { Value = feature });
            decide.Parameters.Add(new() { Value = state });
            await decide.ExecuteNonQueryAsync(Ct);
        }
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => Switch(locks).ExecuteAsync(name, on, reason, alsoDependants, Ct));
        Assert.Equal((code, field), (refused.Code, refused.Field));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from hub.feature_changes"));
        Assert.Equal(decided?.Count ?? 0, await ReadAsync<long>("select count(*) from hub.features"));
        return refused;
    }

    private SwitchFeature Switch(Dictionary<string, FeatureLock>? locks = null)
    {
        return new SwitchFeature(hub, Store(locks), SystemUser.Instance);
    }

    private static FeatureStore Store(Dictionary<string, FeatureLock>? locks = null)
    {
        var profile = new HubProfile();
        foreach (var (name, value) in locks ?? [])
            profile.FeatureLocks[name] = value;
        var store = new FeatureStore(new ModuleCatalogue([]), profile, TimeProvider.System);
        store.Replace(0, [new() { Id = "cases", Title = Title }, new() { Id = "reporting", Title = new("Cruscotto", "Reporting"), DependsOn = ["cases"] }], new Dictionary<string, bool?>());
        return store;
    }

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }
}
