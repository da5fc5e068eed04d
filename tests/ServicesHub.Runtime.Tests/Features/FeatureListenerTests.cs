using Microsoft.Extensions.Diagnostics.HealthChecks;
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
        listener = new FeatureListener(source, store, map, NullLogger<FeatureListener>.Instance);
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

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task ListeningAsync(bool start = true)
    {
        if (start)
            await listener.StartAsync(Ct);
        await using var admin = NpgsqlDataSource.Create(database.AdminConnectionString);
        await Eventually.TrueAsync(async () =>
        {
            await using var command = admin.CreateCommand(
                "select exists (select from pg_stat_activity where datname = current_database() and application_name = 'listener' and query like 'listen %')");
            return (bool)(await command.ExecuteScalarAsync(Ct))!;
        });
        await Task.Delay(100, Ct);
    }

    private async Task DecideAsync(string name, bool on)
    {
        await using var command = source.CreateCommand("""
            insert into hub.features (name, is_on, version) values ($1, $2, nextval('hub.feature_version'))
            on conflict (name) do update set is_on = excluded.is_on, version = excluded.version;
            """);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = on });
        await command.ExecuteNonQueryAsync(Ct);
        await using var notify = source.CreateCommand("select pg_notify('hub_features', '')");
        await notify.ExecuteNonQueryAsync(Ct);
    }
}
