using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServicesHub.Platform;
using ServicesHub.Runtime;
using ServicesHub.Testing;

namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>The gateway as a program runs it, over a database that lists the platform and the fleet.</summary>
public class GatewaySite : IAsyncLifetime
{
    private TestDatabase database = null!;
    private WebApplication app = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The clock by which the gateway goes.</summary>
    internal MovedClock Clock { get; } = new();

    internal IServiceProvider Services => app.Services;

    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    public async ValueTask InitializeAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync("gateway", BuildAsync);
        database = await cluster.CreateDatabaseAsync("gateway");
        app = GatewayProcess.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Configuration["ConnectionStrings:hub"] = database.AppConnectionString;
            builder.Configuration["Hub:Drain:Notice"] = "0";
            builder.Configuration.AddInMemoryCollection(Settings);
        });
        await app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Says in the database that a process runs the fleet, or that none does any more.</summary>
    internal Task AnnounceAsync(string? address) => AnnounceAllAsync(address is null ? [] : [address]);

    /// <summary>Says in the database that these processes run the fleet and no others.</summary>
    internal async Task AnnounceAllAsync(params string[] addresses)
    {
        await ExecuteAsync("delete from hub.module_instances");
        foreach (var address in addresses)
            await ExecuteAsync("insert into hub.module_instances (process_id, module_id, address, started_at, seen_at) values ($1, 'fleet', $2, now(), now())", Guid.CreateVersion7(), address);
        await ExecuteAsync("select pg_notify('hub_modules', '')");
        var map = app.Services.GetRequiredService<HubMap>();
        await UntilAsync(() => map.Current.Instances.Select(i => i.Address).Order(StringComparer.Ordinal).SequenceEqual(addresses.Order(StringComparer.Ordinal)));
    }

    internal async Task SwitchAsync(bool on)
    {
        await ExecuteAsync("insert into hub.features (name, is_on, version) values ('fleet', $1, nextval('hub.feature_version')) on conflict (name) do update set is_on = excluded.is_on, version = excluded.version", on);
        await ExecuteAsync("select pg_notify('hub_features', '')");
        await UntilAsync(() => app.Services.GetRequiredService<FeatureStore>().Current.IsOn(FleetModule.Id) == on);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; !holds(); i++)
        {
            Assert.True(i < 500, "It did not become true within 10 s.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    private static Task BuildAsync(string owner)
    {
        var fleet = new FleetModule();
        return HubTables.BuildAsync(owner, [ModuleDiscovery.In(typeof(PlatformModule).Assembly), new LoadedModule(fleet, fleet.Manifest, typeof(FleetModule).Assembly)]);
    }
}
