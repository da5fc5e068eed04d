using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Runtime;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

/// <summary>Whatever changes something by the hub's own API does it once for an Idempotency-Key, together with the key and the answer.</summary>
public sealed class KeyTests(Demonstration demonstration) : IAsyncLifetime
{
    private const string Api = "/api/platform/v1";
    private const string Feature = Api + "/features/governance.sessions";
    private const string Queue = Api + "/events/queues/reporting";
    private const string Job = "platform.forget-kept-answers";
    private const string Event = "probe.kept.v1";

    private readonly List<int> parked = [];
    private NpgsqlDataSource owner = null!;
    private HubVisitor administrator = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        owner = NpgsqlDataSource.Create(demonstration.Hub.Database.OwnerConnectionString);
        administrator = await demonstration.Hub.SignInAsync("amministratore");
    }

    public async ValueTask DisposeAsync()
    {
        await ReadAsync<long>($"with gone as (delete from hub.messages where convert_from(headers, 'UTF8') like '%{Event}%' returning 1) select count(*) from gone");
        await ReadAsync<long>("with gone as (delete from hub.feature_plans where reason = 'prova delle chiavi' returning 1) select count(*) from gone");
        using var back = await administrator.PostAsync(Feature + "/switch", new { reason = "fine della prova delle chiavi" });
        administrator.Dispose();
        await owner.DisposeAsync();
    }

    [Fact]
    public async Task Every_change_of_the_hub_itself_is_committed_with_its_key_and_answer_or_not_at_all()
    {
        var requests = Requests();
        Assert.Equal((await PostsAsync()).Order(), requests.Keys.Order());
        await using var lost = await LostKeys.InAsync(demonstration.Hub.Database);
        foreach (var (operation, prepare) in requests)
        {
            var (path, body) = await prepare();
            var before = await EffectsAsync();
            using var failed = await SendAsync(path, body, LostKeys.Next());
            Assert.Equal((operation, HttpStatusCode.InternalServerError), (operation, failed.StatusCode));
            Assert.Equal((operation, before), (operation, await EffectsAsync()));

            var key = Guid.CreateVersion7().ToString();
            using var first = await SendAsync(path, body, key);
            var text = await first.Content.ReadAsStringAsync(Ct);
            var done = await DoneAsync();
            Assert.True(first.IsSuccessStatusCode, $"{operation} answered {(int)first.StatusCode}: {text}");
            Assert.NotEqual((operation, before), (operation, await EffectsAsync()));

            using var again = await SendAsync(path, body, key);
            Assert.Equal((operation, first.StatusCode, text, done), (operation, again.StatusCode, await again.Content.ReadAsStringAsync(Ct), await DoneAsync()));
            using var other = await SendAsync(path, new { other = "body" }, key);
            Assert.Equal((operation, HttpStatusCode.UnprocessableEntity, done), (operation, other.StatusCode, await DoneAsync()));
        }
    }

    [Fact]
    public void No_use_case_that_a_request_runs_has_a_connection_of_its_own() =>
        Assert.Equal([typeof(SealAudit)], new[] { typeof(PlatformModule).Assembly, typeof(SwitchFeature).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsAssignableTo(typeof(IUseCase)) && t.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(NpgsqlDataSource))));

    private Dictionary<string, Func<Task<(string Path, object Body)>>> Requests() => new()
    {
        ["SwitchFeature"] = () => Of(Feature + "/switch", new { on = false, reason = "prova delle chiavi" }),
        ["UndoFeatureChange"] = async () =>
        {
            var feature = await administrator.Http.GetFromJsonAsync<JsonElement>(Feature, Ct);
            return ($"{Feature}/changes/{feature.GetProperty("undo").GetProperty("version").GetInt64()}/undo", new { reason = "prova delle chiavi" });
        },
        ["PlanFeatureSwitch"] = () => Of(Feature + "/plans", Plan),
        ["CancelFeaturePlan"] = async () =>
        {
            using var planned = await administrator.PostAsync(Feature + "/plans", Plan);
            return ($"{Api}/feature-plans/{(await planned.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("id").GetString()}/cancel", new { });
        },
        ["AddInstitution"] = () => Of(Api + "/institutions", new { name = "Ente delle chiavi", code = "ente-chiavi", kind = "third-sector", municipality = "Ascoli Piceno" }),
        ["PauseEventQueue"] = () => Of(Queue + "/pause", new { reason = "prova delle chiavi" }),
        ["RetryParkedEvent"] = async () => ($"{Api}/events/parked/{await ParkAsync()}/retry", new { }),
        ["RetryAllParkedEvents"] = async () =>
        {
            await ParkAsync();
            return (Queue + "/retry", new { });
        },
        ["DiscardParkedEvent"] = async () => ($"{Api}/events/parked/{await ParkAsync()}/discard", new { reason = "prova delle chiavi" }),
        ["ResumeEventQueue"] = () => Of(Queue + "/resume", new { }),
        ["RequestJobRun"] = async () =>
        {
            await Soon.TrueAsync(() => ReadAsync<bool>($"select exists (select from hub.jobs where name = '{Job}' and last_run_at is not null and running_since is null and requested_at is null)"), $"{Job} is at rest");
            return ($"{Api}/jobs/{Job}/run", new { });
        },
    };

    private static object Plan => new { on = true, at = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), reason = "prova delle chiavi" };

    private static Task<(string, object)> Of(string path, object body) => Task.FromResult((path, body));

    private async Task<List<string>> PostsAsync()
    {
        var document = await administrator.Http.GetFromJsonAsync<JsonElement>("/openapi/platform.json", Ct);
        return [.. from path in document.GetProperty("paths").EnumerateObject()
                   from operation in path.Value.EnumerateObject()
                   where operation.Name == "post"
                   select operation.Value.GetProperty("operationId").GetString()];
    }

    private async Task<HttpResponseMessage> SendAsync(string path, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await administrator.Http.SendAsync(request, Ct);
    }

    /// <summary>All that these requests change, what people have done included.</summary>
    private Task<string> EffectsAsync() => ReadAsync<string>($"""
        select concat_ws('; ',
          (select string_agg(f::text, ',' order by name) from hub.features f), (select count(*) from hub.feature_changes), (select string_agg(p::text, ',' order by id) from hub.feature_plans p),
          (select string_agg(p::text, ',' order by module_id) from hub.event_pauses p), (select count(*) from hub.institutions), (select max(requested_at) from hub.jobs),
          (select string_agg(recipient, ',' order by id) from hub.messages where id = any(array[{string.Join(',', parked)}]::int[]) and recipient = 'parked'), {Done})
        """);

    /// <summary>How many things people have done so far.</summary>
    private Task<long> DoneAsync() => ReadAsync<long>($"select {Done}");

    private const string Done = "(select count(*) from hub.audit where not is_read and actor_id <> '00000000-0000-0000-0000-000000000000')";

    private async Task<int> ParkAsync()
    {
        var id = await ReadAsync<int>($"""
            insert into hub.messages (recipient, priority, expiration, visible, headers, body)
            values ('parked', 0, 'infinity', now(), convert_to(jsonb_build_object('rbs2-msg-type', '{Event}', 'rbs2-source-queue', 'hub-reporting')::text, 'UTF8'), '') returning id
            """);
        parked.Add(id);
        return id;
    }

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }
}
