using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Probe;

/// <summary>A process of the hub that runs the probe, over a database of its own.</summary>
internal sealed class ProbeHub : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;
    private readonly bool ownsDatabase;

    private ProbeHub(TestDatabase database, WebApplication app, bool ownsDatabase) =>
        (this.database, this.app, this.ownsDatabase) = (database, app, ownsDatabase);

    public IServiceProvider Services => app.Services;

    public NpgsqlDataSource Database => Services.GetRequiredService<NpgsqlDataSource>();

    public FeatureStore Features => Services.GetRequiredService<FeatureStore>();

    public string SuperuserConnection => database.AdminConnectionString;

    public string OwnerConnection => database.OwnerConnectionString;

    public string AdminConnection => database.AdminConnectionString;

    public static LoadedModule Module { get; } = Load();

    public static async Task<TestDatabase> CreateDatabaseAsync()
    {
        var cluster = await PostgresCluster.SharedAsync();
        await cluster.EnsureTemplateAsync("probe", BuildAsync);
        return await cluster.CreateDatabaseAsync("probe");
    }

    /// <param name="profile">The deployment's profile.</param>
    /// <param name="configure">Registers more, over what the hub registers.</param>
    /// <param name="map">Maps more endpoints.</param>
    /// <param name="beside">Another process of the same deployment, whose database this one shares.</param>
    /// <param name="more">Modules beside the probe.</param>
    public static async Task<ProbeHub> StartAsync(
        HubProfile? profile = null, Action<IServiceCollection>? configure = null, Action<WebApplication>? map = null, ProbeHub? beside = null, params LoadedModule[] more)
    {
        var database = beside?.database ?? await CreateDatabaseAsync();
        await HubTables.ListAsync(database.OwnerConnectionString, more);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "ServicesHub.Gateway", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["ConnectionStrings:hub"] = database.AppConnectionString;
        builder.Configuration[DrainSettings.NoticeSetting] = "0";
        builder.Configuration[EventReceivers.FirstPauseSetting] = "0";
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(database.AppConnectionString));
        builder.AddHub(new ModuleCatalogue([Module, .. more]), profile ?? new HubProfile());
        builder.Services.AddAuthentication(options => options.DefaultAuthenticateScheme = HeaderAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.Name, null);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseHub(InternalEndpoints.UseInternalGate);
        app.MapInternal();
        map?.Invoke(app);
        app.CheckEndpoints();
        await app.StartAsync();
        return new ProbeHub(database, app, ownsDatabase: beside is null);
    }

    /// <summary>A browser or program that has not signed in.</summary>
    public HttpClient Anonymous()
    {
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("X-Hub-Request", "1");
        return client;
    }

    /// <summary>A person who works in a role, signed in.</summary>
    public async Task<HttpClient> SignInAsync(string role)
    {
        var user = new HubUser { Id = Guid.CreateVersion7(), UserName = $"u{Guid.CreateVersion7():n}", DisplayName = "Persona di prova", SecurityStamp = "stamp" };
        var institution = new InstitutionRecord { Code = $"c{user.Id:n}", Kind = InstitutionKinds.Province };
        institution.Names.Add(new InstitutionName { From = new(2020, 1, 1), Name = "Ente di prova" });
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDb>();
        db.Add(user);
        db.Add(institution);
        db.Add(new MembershipRecord { UserId = user.Id, InstitutionId = institution.Id, Role = role, From = new(2020, 1, 1) });
        await db.SaveChangesAsync();
        var client = Anonymous();
        client.DefaultRequestHeaders.Add(HeaderAuthentication.Header, $"{user.Id} stamp");
        return client;
    }

    public async Task SwitchAsync(string feature, bool? on)
    {
        await using var scope = Services.CreateSystemScope();
        await scope.ServiceProvider.GetRequiredService<SwitchFeature>().ExecuteAsync(feature, on, "prova della piattaforma", alsoDependants: true, CancellationToken.None);
        await Eventually.TrueAsync(() => Features.Current.Find(feature)!.IsSetOn == (on ?? true));
    }

    public async Task<T> ReadAsync<T>(string sql, params object[] values)
    {
        await using var command = Database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync(), "There is no such row.");
        return await reader.GetFieldValueAsync<T>(0);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsDatabase)
            await database.DisposeAsync();
    }

    private static LoadedModule Load()
    {
        var module = new ProbeModule();
        return new LoadedModule(module, module.Manifest, typeof(ProbeModule).Assembly);
    }

    private static async Task BuildAsync(string owner)
    {
        await using (var connection = NpgsqlDataSource.Create(owner))
        {
            await using var command = connection.CreateCommand("""
                create schema if not exists hub;
                create table hub.probe_pings (event_id uuid not null, by_system boolean not null);
                create table hub.probe_things (name text not null);
                create table hub.probe_runs (job text not null, by_system boolean not null)
                """);
            await command.ExecuteNonQueryAsync();
        }
        await HubTables.BuildAsync(owner, [Module]);
    }
}
