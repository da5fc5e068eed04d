using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

public sealed class FeaturesApiTests(Demonstration demonstration)
{
    private const string Feature = "/api/platform/v1/features/governance.sessions";
    private const string Filters = Feature + "/filters";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Filters_are_changed_by_whoever_has_read_the_version_that_is_there()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var body = new { percentage = 40, roles = new[] { HubRoles.CouncilSecretary }, reason = "prova di versione" };
        using var read = await administrator.GetAsync(Filters);
        var tag = read.Headers.ETag!.ToString();

        using var without = await PutAsync(administrator, body, null);
        using var first = await PutAsync(administrator, body, tag);
        using var stale = await PutAsync(administrator, body, tag);
        using var again = await PutAsync(administrator, new { reason = "di nuovo per tutti" }, first.Headers.ETag!.ToString());

        Assert.Equal([HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK], new[] { without, first, stale, again }.Select(r => r.StatusCode));
        Assert.Equal(40, (await first.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("percentage").GetInt32());
        using var now = await administrator.GetAsync(Feature);
        Assert.Equal(again.Headers.ETag, now.Headers.ETag);
    }

    [Theory]
    [InlineData("""{"percentage":101,"reason":"una prova della quota"}""", "percentage-out-of-range")]
    [InlineData("""{"percentage":-1,"reason":"una prova della quota"}""", "percentage-out-of-range")]
    [InlineData("""{"from":"2027-01-02T00:00:00Z","until":"2027-01-02T00:00:00Z","reason":"una prova del periodo"}""", "window-empty")]
    [InlineData("""{"roles":["nessuno"],"reason":"una prova del ruolo"}""", "unknown-role")]
    [InlineData("""{"institutions":["01a21204-ca21-71a3-b542-f943ddbd8aef"],"reason":"una prova dell'ente"}""", "unknown-institution")]
    [InlineData("""{"reason":"breve"}""", "reason-too-short")]
    public async Task Filters_that_say_nothing_are_refused_with_a_sentence(string body, string code)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var read = await administrator.GetAsync(Filters);

        using var refused = await PutAsync(administrator, JsonDocument.Parse(body).RootElement, read.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refused.StatusCode, (await refused.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString()));
        using var after = await administrator.GetAsync(Filters);
        Assert.Equal(read.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task A_plan_sent_twice_under_a_key_is_planned_once_and_cancelled_once()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var body = new { on = false, at = DateTimeOffset.UtcNow.AddYears(1), until = DateTimeOffset.UtcNow.AddYears(2), reason = "prova della chiave" };
        administrator.Http.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var first = await administrator.PostAsync(Feature + "/plans", body);
        using var second = await administrator.PostAsync(Feature + "/plans", body);
        administrator.Http.DefaultRequestHeaders.Remove("Idempotency-Key");

        var plan = await first.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(plan.GetRawText(), (await second.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetRawText());
        Assert.Equal(["planned", "planned"], await PlansAsync(administrator));

        var cancel = $"/api/platform/v1/feature-plans/{plan.GetProperty("id").GetString()}/cancel";
        using var cancelled = await administrator.PostAsync(cancel, new { });
        using var twice = await administrator.PostAsync(cancel, new { });
        using var unknown = await administrator.PostAsync($"/api/platform/v1/feature-plans/{Guid.CreateVersion7()}/cancel", new { });
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NotFound), (cancelled.StatusCode, twice.StatusCode, unknown.StatusCode));
        Assert.Equal(["cancelled", "cancelled"], await PlansAsync(administrator));
    }

    [Fact]
    public async Task A_plan_that_does_not_say_whether_on_or_off_is_refused()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");

        using var refused = await administrator.PostAsync("/api/platform/v1/features/governance.plans/plans", new { at = DateTimeOffset.UtcNow.AddYears(1), reason = "non dice che cosa" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "state-missing"), (refused.StatusCode, (await refused.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString()));
        var detail = await administrator.Http.GetFromJsonAsync<JsonElement>("/api/platform/v1/features/governance.plans", Ct);
        Assert.DoesNotContain("non dice che cosa", detail.GetProperty("plans").EnumerateArray().Select(p => p.GetProperty("reason").GetString()));
    }

    [Theory]
    [InlineData("""{"on":true,"at":"2020-01-01T08:00:00Z","reason":"una prova del momento"}""", "moment-past", "at")]
    [InlineData("""{"on":true,"reason":"una prova del momento"}""", "moment-missing", "at")]
    [InlineData("""{"on":true,"at":"2099-01-02T08:00:00Z","until":"2099-01-02T08:00:00Z","reason":"una prova della fine"}""", "window-empty", "until")]
    [InlineData("""{"on":true,"at":"2099-01-02T08:00:00Z","reason":"breve"}""", "reason-too-short", "reason")]
    [InlineData("""{"at":"2099-01-02T08:00:00Z","reason":"una prova dello stato"}""", "state-missing", "on")]
    public async Task A_plan_is_refused_by_the_name_that_the_caller_has_for_what_is_wrong(string body, string code, string field)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");

        using var refused = await administrator.PostAsync(Feature + "/plans", JsonDocument.Parse(body).RootElement);

        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refused.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal([field], problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Who_decided_a_feature_is_a_word_in_every_answer_and_in_the_document()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var decided = await administrator.PostAsync(Feature + "/switch", new { on = true, reason = "prova di chi decide" });
        decided.EnsureSuccessStatusCode();

        await Soon.TrueAsync(async () => (await ListedAsync(administrator))["governance.sessions"] == "database", "an administrator has decided it");
        var listed = await ListedAsync(administrator);
        Assert.All(listed, f => Assert.Contains(f.Value, (string[])["profile", "database", "default"]));
        Assert.Contains("default", listed.Values);
        Assert.Equal("database", (await administrator.Http.GetFromJsonAsync<JsonElement>(Feature, Ct)).GetProperty("feature").GetProperty("source").GetString());
        var document = await administrator.Http.GetFromJsonAsync<JsonElement>("/openapi/platform.json", Ct);
        var words = document.GetProperty("components").GetProperty("schemas").GetProperty("FeatureSource").GetProperty("enum").EnumerateArray().Select(w => w.GetString());
        Assert.Equal(["default", "database", "profile"], words);
        var numbers = document.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Name.EndsWith("State", StringComparison.Ordinal) && !schema.Value.TryGetProperty("enum", out _));
        Assert.Empty(numbers.Select(schema => schema.Name));
        using var back = await administrator.PostAsync(Feature + "/switch", new { reason = "fine della prova di chi decide" });
    }

    private static async Task<Dictionary<string, string?>> ListedAsync(HubVisitor visitor) =>
        (await visitor.Http.GetFromJsonAsync<JsonElement>("/api/platform/v1/features", Ct)).GetProperty("items").EnumerateArray()
            .ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("source").GetString());

    [Theory]
    [InlineData("/api/platform/v1/features/fleet")]
    [InlineData("/api/platform/v1/features/fleet/filters")]
    [InlineData("/api/platform/v1/features/platform")]
    [InlineData("/platform/features/fleet")]
    [InlineData("/platform/features/fleet/filters")]
    [InlineData("/platform/features/fleet/plan")]
    public async Task What_is_no_feature_is_not_there(string address)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");

        using var answer = await administrator.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<IEnumerable<string?>> PlansAsync(HubVisitor visitor) =>
        (await visitor.Http.GetFromJsonAsync<JsonElement>(Feature, Ct)).GetProperty("plans").EnumerateArray().Select(p => p.GetProperty("state").GetString());

    private static async Task<HttpResponseMessage> PutAsync<T>(HubVisitor visitor, T body, string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Filters, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version);
        return await visitor.Http.SendAsync(request, Ct);
    }
}
