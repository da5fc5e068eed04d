using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Host;
using ServicesHub.Migrator;
using ServicesHub.Runtime;
using ServicesHub.Testing;

namespace ServicesHub.Conformance.Tests;

/// <summary>
/// A hub of its own that was brought up to date while all its modules were off. They are switched on, off for a while, with jobs due,
/// events published and work waiting, and on again; here is by what each module showed itself before, meanwhile and after.
/// </summary>
public sealed class OffHub : IAsyncLifetime
{
    private const string Work = "Prova di ciò che attende";

    private readonly Dictionary<string, List<Guid>> published = [];
    private readonly Dictionary<string, HubVisitor> visitors = [];
    private Dictionary<string, IReadOnlyList<string>> searches = [];
    private IReadOnlyList<JobDescription> jobs = [];
    private RunningHub hub = null!;
    private NpgsqlDataSource database = null!;

    /// <summary>Migrations that were missing after the migrator had run, and whether the hub was ready with all modules off.</summary>
    internal (IReadOnlyList<string> Missing, HttpStatusCode Ready) Upgrade { get; private set; }

    internal IReadOnlyDictionary<string, ModuleSigns> Before { get; private set; } = new Dictionary<string, ModuleSigns>();

    internal IReadOnlyDictionary<string, ModuleSigns> Meanwhile { get; private set; } = new Dictionary<string, ModuleSigns>();

    internal IReadOnlyDictionary<string, ModuleSigns> After { get; private set; } = new Dictionary<string, ModuleSigns>();

    /// <summary>Answers to the wish to run each job now, while its module was off.</summary>
    internal IReadOnlyDictionary<string, HttpStatusCode> RunNow { get; private set; } = new Dictionary<string, HttpStatusCode>();

    /// <summary>How many events waited for each module while it was off.</summary>
    internal IReadOnlyDictionary<string, long> Waited { get; private set; } = new Dictionary<string, long>();

    /// <summary>How many of a module's handlers each published event is for.</summary>
    internal static long HandlersOf(LoadedModule module) => EventSubscriptions.EventsOf(module).Sum(e => module.Assembly.GetTypes().LongCount(t => t is { IsAbstract: false } && EventSubscriptions.EventsOf(t).Contains(e)));

    internal IReadOnlyList<JobDescription> JobsOf(string moduleId) => [.. jobs.Where(j => j.ModuleId == moduleId)];

    internal int SearchesOf(string moduleId) => searches[moduleId].Count;

    public async ValueTask InitializeAsync()
    {
        var older = await OlderAsync();
        hub = await RunningHub.StartOverAsync(older);
        database = NpgsqlDataSource.Create(hub.Database.AdminConnectionString);
        await ReadContributionsAsync();
        using var stranger = hub.Visitor();
        using var ready = await stranger.GetAsync("/ready");
        Upgrade = (await MigratedAsync(older.OwnerConnectionString, older: false), ready.StatusCode);
        await SwitchAllAsync(on: true);
        foreach (var module in Province.Modules.Select(m => m.Manifest))
        {
            visitors[module.Id] = await hub.SignInAsync(Province.AccountOf(module.Id, module.Permissions.Count > 0 ? module.Permissions[0].Name : null));
            if (module.Permissions.Count > 0)
                await WaitAsync(module.Id, module.Permissions[0].Name);
        }
        await Soon.TrueAsync(async () => await RunAsync("%") == jobs.Count, "every job has run once");
        Before = await LookAsync();

        await SwitchAllAsync(on: false);
        await RunAllNowAsync();
        foreach (var module in Province.Modules)
            await PublishAsync(module);
        await Soon.TrueAsync(async () => await AskAsync<long>("select count(*) from hub.outbox where not \"Sent\"") == 0, "the events have left the outbox");
        // Longer than the time after which whoever may run a job looks whether it is due.
        await Task.Delay(JobSchedule.LookEvery + TimeSpan.FromSeconds(1));
        Waited = await EachAsync(m => AskAsync<long>("select count(*) from hub.messages where recipient = $1", EventSubscriptions.QueueOf(m)));
        Meanwhile = await LookAsync();

        await SwitchAllAsync(on: true);
        await Soon.TrueAsync(async () => await RunAsync("%") == jobs.Count, "every job has run again");
        await Soon.TrueAsync(async () => await AskAsync<long>("select count(*) from hub.messages") == 0 || await AskAsync<long>("select count(*) from hub.messages where recipient = 'parked'") > 0, "every event has been handled");
        Assert.Equal("", await AskAsync<string>("select coalesce(string_agg(convert_from(headers, 'utf8'), ' '), '') from hub.messages where recipient = 'parked'"));
        After = await LookAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
        await database.DisposeAsync();
        await hub.DisposeAsync();
    }

    /// <summary>A database as an earlier version left it, with its modules off, that the migrator of this version has then worked on.</summary>
    private static async Task<TestDatabase> OlderAsync()
    {
        var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync();
        await MigratedAsync(database.OwnerConnectionString, older: true);
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        foreach (var module in Province.Modules)
        {
            await using var off = source.CreateCommand("insert into hub.features (name, is_on, version) values ($1, false, nextval('hub.feature_version'))");
            off.Parameters.Add(new() { Value = module.Manifest.Id });
            await off.ExecuteNonQueryAsync();
        }
        await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["seed", $"--ConnectionStrings:hub={database.OwnerConnectionString}", $"--Hub:Demo:Password={HubDatabases.Password}"]);
        Assert.True(await migrator.EndAsync() == 0, migrator.Output);
        return database;
    }

    /// <summary>Brings the hub's own tables up to date and each module's to its first migration, or only says what is missing.</summary>
    private static async Task<IReadOnlyList<string>> MigratedAsync(string owner, bool older)
    {
        using var migrator = MigratorProcess.Build([$"--ConnectionStrings:hub={owner}"]);
        await using var scope = migrator.Services.CreateAsyncScope();
        List<DbContext> contexts = [scope.ServiceProvider.GetRequiredService<HubDb>(), .. scope.ServiceProvider.GetServices<ModuleContext>().Select(c => c.Context)];
        if (older)
        {
            await contexts[0].Database.MigrateAsync();
            foreach (var module in contexts.Skip(1).Where(c => c.Database.GetMigrations().Count() > 1))
                await module.GetService<IMigrator>().MigrateAsync(module.Database.GetMigrations().First());
        }
        var missing = new List<string>();
        foreach (var context in contexts)
            missing.AddRange(await context.Database.GetPendingMigrationsAsync());
        return missing;
    }

    private async Task ReadContributionsAsync()
    {
        await using var host = HostProcess.Build([$"--ConnectionStrings:hub={hub.Database.AppConnectionString}"]);
        jobs = JobDiscovery.In(host.Services.GetRequiredService<ModuleCatalogue>(), host.Services, host.Services.GetRequiredService<ModuleHealth>());
        await using var scope = host.Services.CreateSystemScope();
        var all = scope.ServiceProvider.GetServices<ISearchProvider>().ToList();
        searches = Province.Modules.ToDictionary(m => m.Manifest.Id, m => (IReadOnlyList<string>)[.. all.Where(p => p.GetType().Assembly.GetName().Name == m.Assembly.GetName().Name).Select(p => p.Title.It)]);
    }

    private async Task WaitAsync(string moduleId, string permission)
    {
        var me = JsonNode.Parse(await visitors[moduleId].PageAsync("/api/platform/v1/me"))!;
        await AskAsync<object>("""
            insert into hub.work_items (module_id, key, title_it, title_en, reason_it, reason_en, href, institution_id, permission, waiting_for_others, due_on, created_at)
            values ($1, 'conformance', $2, $2, 'prova', 'trial', '/' || $1, $3, $4, false, '2020-01-01', now())
            """, moduleId, $"{Work} {moduleId}", (Guid)me["active"]!["institutionId"]!, permission);
    }

    private async Task SwitchAllAsync(bool on)
    {
        using var administrator = await hub.SignInAsync("amministratore");
        foreach (var module in Province.Modules)
        {
            using var answer = await administrator.PostAsync($"/api/platform/v1/features/{module.Manifest.Id}/switch", new { on, reason = "Prova di conformità", alsoDependants = true });
            answer.EnsureSuccessStatusCode();
        }
        await Soon.TrueAsync(() => AskAsync<bool>("select min(s.version) >= (select max(version) from hub.features) from hub.feature_sync s"), "every process knows it");
    }

    /// <summary>Makes every job due, asks for it as an administrator, and then as somebody who writes into the database.</summary>
    private async Task RunAllNowAsync()
    {
        using var administrator = await hub.SignInAsync("amministratore");
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var job in jobs)
        {
            using var answer = await administrator.PostAsync($"/api/platform/v1/jobs/{job.Name}/run", new { });
            answers[job.Name] = answer.StatusCode;
        }
        RunNow = answers;
        await AskAsync<object>("update hub.jobs set last_run_at = null, requested_at = now() where name = any($1)", (object)jobs.Select(j => j.Name).ToArray());
    }

    private async Task PublishAsync(LoadedModule module)
    {
        List<Guid> ids = [];
        await using var connection = await database.OpenConnectionAsync();
        foreach (var type in EventSubscriptions.EventsOf(module))
        {
            var happened = (IIntegrationEvent)MadeUp.Of(type);
            ids.Add(happened.EventId);
            await using var batch = new NpgsqlBatch(connection);
            EventOutbox.Add(batch, happened);
            await batch.ExecuteNonQueryAsync();
        }
        published[module.Manifest.Id] = ids;
    }

    private Task<Dictionary<string, ModuleSigns>> LookAsync() => EachAsync(LookAsync);

    private async Task<ModuleSigns> LookAsync(string moduleId)
    {
        var (manifest, visitor) = (Province.Manifest(moduleId), visitors[moduleId]);
        var home = NavigationTests.Parse(await visitor.PageAsync("/"));
        var menu = home.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")).ToHashSet();
        var headings = await SearchAsync(visitor);
        var mine = JsonNode.Parse(await visitor.PageAsync("/api/platform/v1/me"))!["permissions"].Deserialize<string[]>()!;
        using var document = await visitor.GetAsync($"/openapi/{moduleId}.json");
        return new(
            manifest.Navigation.Count(n => menu.Contains(n.Href)),
            home.QuerySelectorAll("main").Count(m => m.TextContent.Contains($"{Work} {moduleId}", StringComparison.Ordinal)),
            searches[moduleId].Count(headings.Contains),
            mine.Count(p => manifest.Permissions.Any(known => known.Name == p)),
            (document.IsSuccessStatusCode ? 1 : 0) + ((await visitor.PageAsync("/api-docs")).Contains($"openapi/{moduleId}.json", StringComparison.Ordinal) ? 1 : 0),
            await RunAsync(moduleId + ".%"),
            await AskAsync<long>("select count(*) from hub.receipts where event_id = any($1) and handler like $2", published.GetValueOrDefault(moduleId, []).ToArray(), moduleId + "/%"));
    }

    /// <summary>The headings of what a search comes to, once every module that was asked has answered within its second.</summary>
    private static async Task<IReadOnlyList<string>> SearchAsync(HubVisitor visitor)
    {
        var page = "";
        await Soon.TrueAsync(async () =>
        {
            using var found = await visitor.SubmitAsync("/search", "search", ("q", "an"));
            page = await found.Content.ReadAsStringAsync();
            return !page.Contains("Il modulo non ha risposto", StringComparison.Ordinal);
        }, "every module answers a search");
        return [.. NavigationTests.Parse(page).QuerySelectorAll("main h2").Select(h => h.TextContent.Trim())];
    }

    private Task<long> RunAsync(string name) => AskAsync<long>("select count(*) from hub.jobs where last_run_at is not null and name like $1 and name = any($2)", name, jobs.Select(j => j.Name).ToArray());

    private static async Task<Dictionary<string, T>> EachAsync<T>(Func<string, Task<T>> ask)
    {
        var answers = new Dictionary<string, T>();
        foreach (var module in Province.Modules)
            answers[module.Manifest.Id] = await ask(module.Manifest.Id);
        return answers;
    }

    private async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync() is T answer ? answer : default!;
    }
}
