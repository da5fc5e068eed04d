using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Desks;

/// <summary>The administrator's desk over a database of its own: one province, one administrator, one operator.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly NpgsqlDataSource source;
    private readonly ServiceProvider services;

    private Desk(TestDatabase database, HubProfile profile)
    {
        this.database = database;
        source = NpgsqlDataSource.Create(database.AppConnectionString);
        var catalogue = new ModuleCatalogue([Loaded(new PlatformModule()), Loaded(new SampleModule())]);
        Features = new FeatureStore(catalogue, profile, Clock);
        var collection = new ServiceCollection().AddLogging().AddHubDatabase()
            .AddSingleton(source).AddSingleton<TimeProvider>(Clock).AddSingleton(profile).AddSingleton(catalogue)
            .AddSingleton(new HubMap(catalogue)).AddSingleton(new ModuleHealth(Clock, [])).AddSingleton(Features).AddSingleton<PermissionGrants>()
            .AddSingleton<IProvinceCalendar, ProvinceCalendar>().AddScoped<ICurrentUser>(_ => Me)
            .AddScoped<IInstitutions, InstitutionReader>().AddScoped<IOperators, OperatorReader>().AddScoped<MembershipReader>().AddScoped<ClientReader>()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
                new Dictionary<string, string?> { ["ConnectionStrings:hub"] = database.AppConnectionString, [EventReceivers.FirstPauseSetting] = "0" }).Build())
            .AddHubWork().AddSingleton<EventReceivers>().AddSingleton<EventRelay>().AddScoped<CurrentUserHolder>().AddSingleton(Workshop)
            .AddScoped<PauseEvents>().AddScoped<AdministratorChange>().AddScoped<AdministratorCover>().AddScoped<SwitchFeature>().AddScoped<FilterFeature>().AddScoped<UndoFeatureChange>()
            .Scan(scan => scan.FromAssemblyOf<PlatformModule>().AddClasses(c => c.AssignableTo<IUseCase>(), publicOnly: false).AsSelf().WithScopedLifetime());
        collection.AddIdentityCore<HubUser>(options => (options.Password.RequireNonAlphanumeric, options.Password.RequireUppercase, options.Password.RequireDigit) = (false, false, false))
            .AddEntityFrameworkStores<HubDb>();
        services = collection.BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    public FeatureStore Features { get; }

    public Workshop Workshop { get; } = new();

    public Administrator Me { get; private set; } = null!;

    public Guid Province { get; private set; }

    public Guid Centre { get; private set; }

    /// <summary>Somebody without any membership.</summary>
    public Guid Person { get; private set; }

    public DateOnly Today => Clock.Today;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync(HubProfile? profile = null)
    {
        var desk = new Desk(await HubDatabases.EmptyAsync(), profile ?? new HubProfile());
        desk.Province = await desk.InstitutionAsync("provincia", "Provincia di prova");
        desk.Centre = await desk.InstitutionAsync("cpi", "Centro di prova");
        var administrator = await desk.AccountAsync("prima.amministratrice");
        var membership = await desk.MembershipAsync(administrator, desk.Province, HubRoles.Administrator);
        desk.Me = new(administrator, new(membership, desk.Province, "Provincia di prova", HubRoles.Administrator));
        desk.Person = await desk.AccountAsync("operatrice");
        return desk;
    }

    /// <summary>Works as another administrator from now on.</summary>
    public void WorkAs(Guid userId, Guid membershipId) => Me = new(userId, new(membershipId, Province, "Provincia di prova", HubRoles.Administrator));

    /// <summary>Works for the employment centre from now on, without being an administrator of the hub.</summary>
    public void WorkElsewhere() => Me = new(Person, new(Guid.CreateVersion7(), Centre, "Centro di prova", HubRoles.Coordinator));

    /// <summary>Switches a feature for this process, as if the database had said so.</summary>
    public void Switch(string feature, bool on) => Features.Replace(1, Features.Current.Modules, new Dictionary<string, bool?> { [feature] = on });

    /// <summary>Reads pauses from the database and applies them, as each process does when it is notified.</summary>
    public async Task ApplyPausesAsync()
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        var rows = await FeatureRows.ReadAsync(connection, Ct);
        Features.Replace(rows.Version, Features.Current.Modules, rows.Decided, rows.Filters, rows.Paused);
    }

    /// <summary>Runs a use case as one request does.</summary>
    public async Task DoAsync<TUseCase>(Func<TUseCase, Task> work)
        where TUseCase : class
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<TResult> AskAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> work)
        where TUseCase : class
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>The person as the next request of hers sees her; null when her session has ended.</summary>
    public async Task<SignedInUser?> NextRequestAsync(Guid userId, string stamp) =>
        await AskAsync<MembershipReader, SignedInUser?>(r => r.ReadAsync(userId, stamp, Ct));

    public Task<string> StampAsync(Guid userId) =>
        AskAsync<HubDb, string>(async db => (await db.Users.AsNoTracking().FirstAsync(u => u.Id == userId, Ct)).SecurityStamp!);

    public Task<SignedInUser?> NowAsync(Guid userId) =>
        AskAsync<MembershipReader, SignedInUser?>(async r => await r.ReadAsync(userId, await StampAsync(userId), Ct));

    /// <summary>A client as its next request is seen; null when it is refused.</summary>
    public Task<SignedInUser?> ClientNowAsync(Guid id) => AskAsync<ClientReader, SignedInUser?>(r => r.ReadAsync(id, null, Ct));

    /// <summary>Action and reason of the audit, oldest first.</summary>
    public Task<List<string>> AuditAsync() =>
        AskAsync<HubDb, List<string>>(db => db.Audit.AsNoTracking().OrderBy(a => a.Id).Select(a => a.Action + "|" + a.Detail!.Text).ToListAsync(Ct));

    /// <summary>The refusal of a use case, which must leave neither change nor audit.</summary>
    public async Task<RuleViolationException> RefusedAsync<TUseCase>(string code, Func<TUseCase, Task> work)
        where TUseCase : class
    {
        var before = await AuditAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => DoAsync(work));
        Assert.Equal(code, refused.Code);
        Assert.Equal(before, await AuditAsync());
        return refused;
    }

    /// <summary>The codes of the fields that a use case refuses.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync<TUseCase>(Func<TUseCase, Task> work)
        where TUseCase : class
    {
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => DoAsync(work));
        return [.. refused.Problems.Select(p => p.Code)];
    }

    /// <summary>From now on the sample's handler receives its events.</summary>
    public async Task ReceiveEventsAsync()
    {
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var subscribe = owner.CreateCommand("insert into hub.subscriptions (topic, address) values ('sample.thing-happened.v1', 'hub-sample')");
        await subscribe.ExecuteNonQueryAsync(Ct);
        await services.GetRequiredService<EventReceivers>().StartAsync(Ct);
        await services.GetRequiredService<EventRelay>().StartAsync(Ct);
    }

    /// <summary>Runs a statement as the owner of the database.</summary>
    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>Holds what a process that runs the job would hold, until it is disposed.</summary>
    internal async Task<IAsyncDisposable> TurnAsync(string job) =>
        await JobTurn.TakeAsync(source, job, Ct) ?? throw new InvalidOperationException("Somebody runs the job already.");

    public async Task<Guid> PublishAsync()
    {
        var happened = new ThingHappened(Guid.CreateVersion7(), Clock.GetUtcNow());
        await using var connection = await source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        EventOutbox.Add(batch, happened);
        await batch.ExecuteNonQueryAsync(Ct);
        await transaction.CommitAsync(Ct);
        return happened.EventId;
    }

    /// <summary>From now on the hub cannot write its audit.</summary>
    public async Task CloseAuditAsync()
    {
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var revoke = owner.CreateCommand("revoke insert on hub.audit from hub_app");
        await revoke.ExecuteNonQueryAsync(Ct);
    }

    public async Task<Guid> InstitutionAsync(string code, string name)
    {
        var record = new InstitutionRecord { Code = code, Kind = InstitutionKinds.Province, From = new(2020, 1, 1), Version = 1 };
        record.Names.Add(new InstitutionName { From = record.From, Name = name });
        await DoAsync<HubDb>(db => { db.Add(record); return db.SaveChangesAsync(Ct); });
        return record.Id;
    }

    public async Task<Guid> AccountAsync(string userName)
    {
        var user = new HubUser { Id = Guid.CreateVersion7(), UserName = userName, DisplayName = userName, LockoutEnabled = true };
        await DoAsync<UserManager<HubUser>>(async users => Assert.True((await users.CreateAsync(user, "prima-password-lunga")).Succeeded));
        return user.Id;
    }

    public async Task<Guid> MembershipAsync(Guid userId, Guid institutionId, string role, DateOnly? until = null)
    {
        var record = new MembershipRecord { UserId = userId, InstitutionId = institutionId, Role = role, From = new(2020, 1, 1), Until = until };
        await DoAsync<HubDb>(db => { db.Add(record); return db.SaveChangesAsync(Ct); });
        return record.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    private static LoadedModule Loaded(IServiceModule module) => new(module, module.Manifest, module.GetType().Assembly);
}
