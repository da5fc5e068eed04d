using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Features;

/// <summary>
/// What the province's profile locks stays as it is: no page, API, console, demonstration, row or filter changes it. Nothing of it
/// is there when it is locked off, and everything when it is locked on.
/// </summary>
public sealed partial class LockTests(LockedHub locked) : IClassFixture<LockedHub>, IAsyncLifetime
{
    private readonly RunningHub hub = locked.Hub;
    private HubVisitor administrator = null!;

    /// <summary>What is locked, and the state that somebody would rather have.</summary>
    public static TheoryData<string, bool> Wishes => [.. LockedHub.Locked.Select(l => (l.Name, !l.On))];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        administrator = await hub.SignInAsync("amministratore");
        await HoldsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        administrator.Dispose();
        Assert.Equal(0, await AskAsync<long>("select count(*) from hub.feature_changes where name = any($1)", (object)Wishes.Select(w => w.Data.Item1).ToArray()));
    }

    [Fact]
    public async Task No_page_and_no_call_of_the_api_changes_what_is_locked()
    {
        foreach (var (name, on) in Wishes.Select(w => w.Data))
        {
            var page = WebUtility.HtmlDecode(await administrator.PageAsync($"/platform/features/{name}"));
            Assert.Contains($"Motivo: {LockedHub.Reason}", page, StringComparison.Ordinal);
            Assert.Equal(["search"], Handler().Matches(page).Select(m => m.Groups[1].Value).Distinct());
            using var posted = await PostFormAsync($"/platform/features/{name}", on);
            Assert.Contains("fissato dalla configurazione della provincia", WebUtility.HtmlDecode(await posted.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
            foreach (var wish in (bool?[])[on, !on, null])
            {
                using var called = await administrator.PostAsync($"/api/platform/v1/features/{name}/switch", new { on = wish, reason = "Prova delle serrature", alsoDependants = true });
                Assert.Equal((name, HttpStatusCode.UnprocessableEntity, "feature-locked"), (name, called.StatusCode, (string?)JsonNode.Parse(await called.Content.ReadAsStringAsync(Ct))!["code"]));
            }
        }
        await HoldsAsync();
    }

    [Fact]
    public async Task The_same_form_switches_what_is_not_locked()
    {
        using var posted = await PostFormAsync("/platform/features/governance.sessions", on: false);

        Assert.Equal("/platform/features", posted.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(1, await AskAsync<long>("select count(*) from hub.features where name = 'governance.sessions' and not is_on"));
    }

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task The_console_says_that_it_is_locked(string name, bool on)
    {
        await using var migrator = RunningProgram.Start(
            "ServicesHub.Migrator", ["switch", name, on ? "on" : "off", "--reason", "Prova delle serrature", "--also-dependants", "true", $"--ConnectionStrings:hub={hub.Database.OwnerConnectionString}", .. LockedHub.Settings]);

        Assert.Equal(1, await migrator.EndAsync());
        Assert.Contains("fissato dalla configurazione della provincia", migrator.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_rows_that_somebody_writes_nor_the_demonstration_change_what_is_locked()
    {
        foreach (var (name, on) in Wishes.Select(w => w.Data))
        {
            await RunAsync("insert into hub.features (name, is_on, filters, version) values ($1, $2, $3::jsonb, nextval('hub.feature_version'))", name, on, on ? """{"percentage":100}""" : """{"percentage":0,"until":"2020-01-01T00:00:00Z"}""");
            await RunAsync("insert into hub.feature_plans (id, name, \"on\", at, reason, also_dependants, planned_by, planned_at, state, switched) select gen_random_uuid(), $1, $2, now() - interval '1 minute', 'Prova delle serrature', true, id, now(), 'planned', '{}' from hub.users where user_name = 'amministratore'", name, on);
        }
        await RunAsync("update hub.modules set manifest = jsonb_set(manifest, '{features}', (select jsonb_agg(f || '{\"onByDefault\":true}') from jsonb_array_elements(manifest->'features') f)) where jsonb_array_length(manifest->'features') > 0");
        await using (var seed = RunningProgram.Start("ServicesHub.Migrator", ["seed", $"--ConnectionStrings:hub={hub.Database.OwnerConnectionString}", $"--Hub:Demo:Password={HubDatabases.Password}", .. LockedHub.Settings]))
            Assert.True(await seed.EndAsync() == 0, seed.Output);
        await RunAsync("select pg_notify('hub_features', ''), pg_notify('hub_modules', '')");
        await Soon.TrueAsync(() => AskAsync<bool>("select min(s.version) >= (select max(version) from hub.features) from hub.feature_sync s"), "every process knows the rows");

        await Soon.TrueAsync(() => AskAsync<bool>("select not exists (select from hub.feature_plans where state = 'planned')"), "every plan is settled");

        await HoldsAsync();
        Assert.Equal("refused", await AskAsync<string>("select string_agg(distinct state, ',') from hub.feature_plans"));
        Assert.Equal(0, await AskAsync<long>("select count(*) from hub.feature_plans where refusal_it not like '%fissato dalla configurazione della provincia%'"));
    }

    [Fact]
    public async Task A_lock_of_what_nobody_knows_does_not_start()
    {
        await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["plan", $"--ConnectionStrings:hub={hub.Database.OwnerConnectionString}", "--Hub:FeatureLocks:traning:State=locked-off"]);

        Assert.Equal(1, await migrator.EndAsync());
        Assert.Contains("'traning'", migrator.Output, StringComparison.Ordinal);
    }

    /// <summary>What is locked off is not there, in whatever way one asks; what is locked on is there.</summary>
    private async Task HoldsAsync()
    {
        using var organiser = await hub.SignInAsync("formazione");
        using var coordinator = await hub.SignInAsync("ats21.responsabile");
        foreach (var (visitor, address, there) in new[]
        {
            (organiser, "/training", false), (organiser, "/api/training/v1/editions", false), (organiser, "/openapi/training.json", false), (organiser, "/verify", false),
            (coordinator, "/case-management/imports/new", false), (coordinator, "/case-management/people", true),
            (organiser, "/reporting", true), (organiser, "/openapi/reporting.json", true), (organiser, "/governance/plans", true),
        })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal((address, there ? HttpStatusCode.OK : HttpStatusCode.NotFound), (address, answer.StatusCode));
        }
        var states = JsonNode.Parse(await administrator.PageAsync("/api/platform/v1/features"))!["items"]!.AsArray();
        foreach (var (name, wish) in Wishes.Select(w => w.Data))
            Assert.Equal((name, !wish, true), (name, (bool)Of(states, name)["isOn"]!, Of(states, name).ToJsonString().Contains(LockedHub.Reason, StringComparison.Ordinal)));
    }

    private static JsonNode Of(JsonArray states, string name) => states.First(s => (string?)s!["name"] == name)!;

    /// <summary>Sends the form of a feature's page, whether that page is there or not, with a token that is good.</summary>
    private async Task<HttpResponseMessage> PostFormAsync(string address, bool on)
    {
        var token = Token().Match(await administrator.PageAsync("/account")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "switch"), new("__RequestVerificationToken", token), new("Model.Target", on ? "on" : "off"),
            new("Model.Reason", "Prova delle serrature"), new("Model.AlsoDependants", "true"), new("Model.Title", "Formazione"),
        ]);
        return await administrator.Http.PostAsync(new Uri(address, UriKind.Relative), form, Ct);
    }

    private async Task RunAsync(string sql, params object[] values) => await AskAsync<object>(sql, values);

    private async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var database = NpgsqlDataSource.Create(hub.Database.AdminConnectionString);
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(Ct) is T answer ? answer : default!;
    }

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handler();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
