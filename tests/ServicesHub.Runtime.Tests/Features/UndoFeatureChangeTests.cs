using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime.Tests.Probe;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Features;

/// <summary>Of the modules here two hang on cases, one behind the other, and one on cases and maps.</summary>
public sealed class UndoFeatureChangeTests : IAsyncLifetime
{
    private const string Reason = "prova della piattaforma";

    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;
    private HubDb hub = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
    public async Task All_that_one_switch_took_off_comes_back_with_one_undo_and_is_audited()
    {
        Assert.Equal(["cases", "reporting", "letters", "visits"], await SwitchAsync("cases", false));

        var undone = await UndoAsync("cases");

        Assert.Equal(["cases", "reporting", "letters", "visits"], undone.Names);
        Assert.Empty(undone.Refused);
        Assert.Empty(undone.ChangedSince);
        Assert.Equal("", await OffAsync());
        Assert.Equal(8, await ReadAsync<long>("select count(*) from hub.feature_changes c join hub.audit a on a.record_id = c.id and a.action = 'platform.feature-switched'"));
        Assert.Equal($"cases: {Reason}", await ReadAsync<string>("select d.text from hub.audit a join hub.audit_details d on d.entry_id = a.id join hub.feature_changes c on c.id = a.record_id and c.name = 'cases' and c.version = 1 where a.action = 'platform.feature-change-undone'"));
    }

    [Fact]
    public async Task What_was_off_before_stays_off()
    {
        await SwitchAsync("visits", false);
        await SwitchAsync("cases", false);

        Assert.Equal(["cases", "reporting", "letters"], (await UndoAsync("cases")).Names);

        Assert.Equal("visits", await OffAsync());
    }

    [Fact]
    public async Task What_somebody_changed_since_is_named_and_stays_as_it_is()
    {
        await SwitchAsync("cases", false);
        await Filter().ExecuteAsync("visits", new FeatureFilters(Percentage: 30), Reason, Ct);

        var undone = await UndoAsync("cases");

        Assert.Equal(["visits"], undone.ChangedSince);
        Assert.Equal(["cases", "reporting", "letters"], undone.Names);
        Assert.Equal("visits", await OffAsync());
    }

    [Fact]
    public async Task What_a_lock_keeps_off_is_refused_by_name_and_so_is_what_needs_it()
    {
        await SwitchAsync("cases", false);

        var undone = await UndoAsync("cases", new() { ["reporting"] = new() { State = "locked-off" } });

        Assert.Equal(["cases", "visits"], undone.Names);
        Assert.Equal(["reporting", "letters"], undone.Refused.Select(r => r.Name));
        Assert.Contains("configurazione della provincia", undone.Refused[0].Reason.It, StringComparison.Ordinal);
        Assert.Contains("Cruscotto", undone.Refused[1].Reason.It, StringComparison.Ordinal);
        Assert.Equal("letters,reporting", await OffAsync());
    }

    [Fact]
    public async Task What_a_missing_dependency_keeps_off_is_refused_by_name_and_the_others_come_back()
    {
        await SwitchAsync("cases", false);
        await SwitchAsync("maps", false);

        var undone = await UndoAsync("cases");

        Assert.Equal(["cases", "reporting", "letters"], undone.Names);
        var refused = Assert.Single(undone.Refused);
        Assert.Equal(("visits", true, true), (refused.Name, refused.Reason.It.Contains("Mappe", StringComparison.Ordinal), refused.Reason.En.Contains("Maps", StringComparison.Ordinal)));
        Assert.Equal("maps,visits", await OffAsync());
    }

    [Fact]
    public async Task Two_switches_of_one_person_for_one_reason_are_undone_each_by_itself()
    {
        await SwitchAsync("maps", false);
        await SwitchAsync("cases", false);

        var first = await UndoAsync("maps");
        Assert.Equal(["maps"], first.Names);
        Assert.Equal(["visits"], first.Refused.Select(r => r.Name));
        Assert.Equal(["cases", "reporting", "letters"], (await UndoAsync("cases")).Names);
        Assert.Equal("visits", await OffAsync());
    }

    [Fact]
    public async Task A_change_that_another_followed_is_not_undone()
    {
        await SwitchAsync("cases", false);
        await SwitchAsync("cases", true);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => Undo().ExecuteAsync("cases", 1, Reason, true, Ct));

        Assert.Equal(("changed-since", "version"), (refused.Code, refused.Field));
        Assert.Null(await Undo().ExecuteAsync("cases", 999, Reason, true, Ct));
        Assert.Null(await Undo().ExecuteAsync("fleet", 1, Reason, true, Ct));
        Assert.Equal(5, await ReadAsync<long>("select count(*) from hub.feature_changes"));
    }

    [Fact]
    public async Task An_undo_that_switches_off_asks_for_what_needs_it_as_a_switch_does()
    {
        await SwitchAsync("cases", false);
        await UndoAsync("cases");

        var refused = await Assert.ThrowsAsync<RuleViolationException>(async () => await Undo().ExecuteAsync("cases", await LastAsync("cases"), Reason, false, Ct));
        Assert.Equal("dependants-on", refused.Code);

        Assert.Equal(["cases", "reporting", "letters", "visits"], (await UndoAsync("cases")).Names);
        Assert.Equal("cases,letters,reporting,visits", await OffAsync());
    }

    [Fact]
    public async Task Filters_are_as_they_were_before()
    {
        await Filter().ExecuteAsync("maps", new FeatureFilters(Percentage: 30), Reason, Ct);
        await Filter().ExecuteAsync("maps", new FeatureFilters(Roles: [HubRoles.Operator]), Reason, Ct);

        await UndoAsync("maps");

        Assert.Equal(30, await ReadAsync<int>("select (filters ->> 'percentage')::int from hub.features where name = 'maps'"));
    }

    [Fact]
    public async Task What_is_locked_or_gives_no_reason_is_not_undone_and_there_is_nothing_to_preview()
    {
        await SwitchAsync("maps", false);

        Assert.Equal("reason-too-short", (await Assert.ThrowsAsync<RuleViolationException>(() => Undo().ExecuteAsync("maps", 1, "breve", true, Ct))).Code);
        var locked = Undo(new() { ["maps"] = new() { State = "locked-off" } });
        Assert.Equal("feature-locked", (await Assert.ThrowsAsync<RuleViolationException>(() => locked.ExecuteAsync("maps", 1, Reason, true, Ct))).Code);
        Assert.Null(await locked.PreviewAsync("maps", Ct));
        Assert.Null(await Undo().PreviewAsync("letters", Ct));
        Assert.Equal("maps,visits", await OffAsync());
    }

    private async Task<IReadOnlyList<string>> SwitchAsync(string name, bool on) => await Switch(Store()).ExecuteAsync(name, on, Reason, alsoDependants: true, Ct);

    /// <summary>Undoes the last change of a feature, after a look at what that does: it does just that.</summary>
    private async Task<FeatureUndo> UndoAsync(string name, Dictionary<string, FeatureLock>? locks = null)
    {
        var seen = await Undo(locks).PreviewAsync(name, Ct);
        var done = await Undo(locks).ExecuteAsync(name, await LastAsync(name), Reason, alsoDependants: true, Ct);
        Assert.Equal((seen!.Version, string.Join(',', seen.Refused), string.Join(',', seen.ChangedSince)), (done!.Version, string.Join(',', done.Refused), string.Join(',', done.ChangedSince)));
        if (await ReadAsync<bool>($"select coalesce(is_on, true) from hub.features where name = '{name}'"))
            Assert.Equal(seen.Names, done.Names);
        return done;
    }

    private Task<long> LastAsync(string name) => ReadAsync<long>($"select version from hub.features where name = '{name}'");

    /// <summary>The modules that are off.</summary>
    private Task<string> OffAsync() => ReadAsync<string>("select coalesce(string_agg(name, ',' order by name), '') from hub.features where not is_on");

    private UndoFeatureChange Undo(Dictionary<string, FeatureLock>? locks = null) =>
        new(hub, Store(locks), Switch(Store(locks)), new FilterFeature(hub, Store(locks), SystemUser.Instance), SystemUser.Instance);

    private SwitchFeature Switch(FeatureStore store) => new(hub, store, SystemUser.Instance);

    private FilterFeature Filter() => new(hub, Store(), SystemUser.Instance);

    private static FeatureStore Store(Dictionary<string, FeatureLock>? locks = null)
    {
        var profile = new HubProfile();
        foreach (var (name, value) in locks ?? [])
            profile.FeatureLocks[name] = value;
        var store = new FeatureStore(new ModuleCatalogue([]), profile, TimeProvider.System);
        store.Replace(0,
            [
                new() { Id = "cases", Title = new("Fascicoli", "Cases") }, new() { Id = "reporting", Title = new("Cruscotto", "Reporting"), DependsOn = ["cases"] },
                new() { Id = "letters", Title = new("Lettere", "Letters"), DependsOn = ["reporting"] }, new() { Id = "maps", Title = new("Mappe", "Maps") },
                new() { Id = "visits", Title = new("Visite", "Visits"), DependsOn = ["cases", "maps"] },
            ],
            new Dictionary<string, bool?>());
        return store;
    }

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }
}
