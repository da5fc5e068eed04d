using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class FeatureListenerTests : IAsyncLifetime
{
    private static readonly ModuleManifest Fleet = new() { Id = "fleet", Title = new("Parco auto", "Fleet") };

    private readonly FakeTimeProvider clock = new();
    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;
    private FeatureStore store = null!;
    private HubMap map = null!;
    private FeatureListener listener = null!;

    public async ValueTask InitializeAsync()
    {
        database = await ProbeHub.CreateDatabaseAsync();
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.AppConnectionString) { ApplicationName = "listener" }.ConnectionString);
        var catalogue = new ModuleCatalogue([ProbeHub.Module]);
        store = new FeatureStore(catalogue, new HubProfile(), clock);
        map = new HubMap(catalogue);
        listener = Listener(catalogue, source, store, map, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await listener.StopAsync(CancellationToken.None);
        listener.Dispose();
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task What_was_decided_before_the_start_holds_from_the_start()
    {
        await DecideAsync("probe", false);

        await listener.StartAsync(Ct);

        Assert.False(store.Current.IsOn("probe"));
    }

    [Fact]
    public async Task A_switch_is_seen_within_two_seconds()
    {
        await ListeningAsync();

        await DecideAsync("probe", false);

        await Eventually.TrueAsync(() => !store.Current.IsOn("probe"), seconds: 2);
    }

    [Fact]
    public async Task After_its_connection_is_killed_it_reads_what_it_missed_and_sees_what_comes_later()
    {
        await ListeningAsync();
        await DecideAsync("probe", false);
        await Eventually.TrueAsync(() => !store.Current.IsOn("probe"), seconds: 2);

        await using var admin = NpgsqlDataSource.Create(database.AdminConnectionString);
        await using (var kill = admin.CreateCommand("""
            begin;
            select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and application_name = 'listener';
            update hub.features set is_on = true, version = nextval('hub.feature_version') where name = 'probe';
            commit
            """))
            await kill.ExecuteNonQueryAsync(Ct);
        await Eventually.TrueAsync(() => store.Current.IsOn("probe"));

        await ListeningAsync(start: false);
        await DecideAsync("probe", false);
        await Eventually.TrueAsync(() => !store.Current.IsOn("probe"), seconds: 2);
    }

    [Fact]
    public async Task A_module_that_joins_later_is_off_when_that_was_decided_before()
    {
        await DecideAsync("fleet", false);
        await ListeningAsync();

        map.Replace(new([ProbeHub.Module.Manifest, Fleet], new Dictionary<string, string>(), []) { Fingerprint = "with fleet" });

        Assert.True(store.Current.IsOn("probe"));
        Assert.False(store.Current.IsOn("fleet"));
    }

    [Fact]
    public async Task Readiness_degrades_when_the_features_were_last_read_a_minute_ago()
    {
        var health = new FeatureHealth(store, clock);
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync(new(), Ct)).Status);

        await ListeningAsync();
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new(), Ct)).Status);

        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync(new(), Ct)).Status);
    }

    [Fact]
    public async Task A_notification_that_is_lost_is_made_good_within_ten_seconds()
    {
        await ListeningAsync();

        await DecideAsync("probe", false, notify: false);

        await Eventually.TrueAsync(() => !store.Current.IsOn("probe"), seconds: 10);
    }

    [Fact]
    public async Task A_change_of_the_catalogue_never_brings_back_what_was_read_before()
    {
        await ListeningAsync();
        using var stop = new CancellationTokenSource();
        var changing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                map.Replace(new([ProbeHub.Module.Manifest], new Dictionary<string, string>(), []) { Fingerprint = $"{i}" });
                await Task.Yield();
            }
        }, Ct);
        long highest = 0;
        for (var i = 0; i < 40; i++)
        {
            await DecideAsync("probe", i % 2 == 0);
            for (var look = 0; look < 50; look++)
            {
                var version = store.Current.Version;
                Assert.True(version >= highest, $"{version} after {highest}");
                highest = version;
                await Task.Yield();
            }
        }
        await stop.CancelAsync();
        await changing;
    }

    [Fact]
    public async Task A_process_says_which_version_it_has_applied_and_goes_when_it_stops()
    {
        await ListeningAsync();
        await DecideAsync("probe", false);
        await Eventually.TrueAsync(async () => await ReadAsync<bool>("select exists (select from hub.feature_sync where version = (select max(version) from hub.features))"));

        await listener.StopAsync(Ct);

        Assert.Equal(0, await ReadAsync<long>("select count(*) from hub.feature_sync"));
    }

    [Fact]
    public async Task A_time_window_opens_and_closes_by_itself()
    {
        clock.SetUtcNow(DateTimeOffset.UtcNow);
        await using (var command = source.CreateCommand("insert into hub.features (name, filters, version) values ('probe', jsonb_build_object('until', $1::text), nextval('hub.feature_version'))"))
        {
            command.Parameters.Add(new() { Value = clock.GetUtcNow().AddHours(1).ToString("O") });
            await command.ExecuteNonQueryAsync(Ct);
        }
        await ListeningAsync();
        Assert.True(store.IsOnForHub("probe"));
        var announced = 0;
        store.Changed += () => Interlocked.Increment(ref announced);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.False(store.IsOnForHub("probe"));
        await Eventually.TrueAsync(() => announced > 0);
    }

    internal static FeatureListener Listener(ModuleCatalogue catalogue, NpgsqlDataSource source, FeatureStore store, HubMap map, TimeProvider? clock = null) =>
        new(source, store, map,
            new FeatureAcknowledgement(new ThisProcess(new HostingEnvironment { ApplicationName = "Probe" }), catalogue, NullLogger<FeatureAcknowledgement>.Instance),
            clock ?? TimeProvider.System, NullLogger<FeatureListener>.Instance);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task ListeningAsync(bool start = true)
    {
        if (start)
            await listener.StartAsync(Ct);
        await using var admin = NpgsqlDataSource.Create(database.AdminConnectionString);
        await Eventually.TrueAsync(async () =>
        {
            await using var command = admin.CreateCommand(
                "select exists (select from pg_stat_activity where datname = current_database() and application_name = 'listener' and exists (select from pg_locks l where l.pid = pg_stat_activity.pid and l.locktype = 'advisory'))");
            return (bool)(await command.ExecuteScalarAsync(Ct))!;
        });
        await Task.Delay(100, Ct);
    }

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }

    private async Task DecideAsync(string name, bool on, bool notify = true)
    {
        await using var command = source.CreateCommand("""
            insert into hub.features (name, is_on, version) values ($1, $2, nextval('hub.feature_version'))
            on conflict (name) do update set is_on = excluded.is_on, version = excluded.version;
            """);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = on });
        await command.ExecuteNonQueryAsync(Ct);
        if (!notify)
            return;
        await using var say = source.CreateCommand("select pg_notify('hub_features', '')");
        await say.ExecuteNonQueryAsync(Ct);
    }
}
