using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

/// <summary>What systems of institutions get with their secret, and what they do with it.</summary>
public sealed class TokenTests(Demonstration demonstration)
{
    private const string Me = "/api/platform/v1/me";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_secret_gives_a_token_of_one_hour_by_which_the_api_knows_the_client(bool basic)
    {
        using var client = await AddAsync("Gestionale " + basic, "cpi-ascoli", HubRoles.Operator);
        using var answer = await client.AskForTokenAsync(basic);
        var token = await JsonAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("Bearer", true), ((string?)token["token_type"], (int)token["expires_in"]! is > 3590 and <= 3600));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        client.Token = (string?)token["access_token"];
        using var me = await client.GetAsync(Me);
        var known = await JsonAsync(me);
        Assert.Equal((client.Id, "Gestionale " + basic, "operator"), ((string?)known["id"], (string?)known["displayName"], (string?)known["active"]!["role"]));
        Assert.Contains("case-management.read-people", known["permissions"]!.AsArray().Select(p => (string?)p));
    }

    [Fact]
    public async Task A_wrong_secret_an_unknown_client_and_another_grant_are_answered_as_rfc_6749_says()
    {
        using var client = await AddAsync("Gestionale sbagliato", "cpi-ascoli", HubRoles.Operator);
        using var password = await client.AskForTokenAsync(grant: "password");
        using var nothing = await client.AskForTokenAsync(grant: "");
        client.Secret += "x";
        using var form = await client.AskForTokenAsync();
        using var basic = await client.AskForTokenAsync(basic: true);

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client"), await ErrorAsync(form));
        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client"), await ErrorAsync(basic));
        Assert.StartsWith("Basic", basic.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "unsupported_grant_type"), await ErrorAsync(password));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), await ErrorAsync(nothing));
        using var visitor = demonstration.Hub.Visitor();
        foreach (var body in (HttpContent[])[new StringContent("{}", null, "application/json"), new StringContent("grant_type=client_credentials&client_id=%00&client_secret=%00", null, "application/x-www-form-urlencoded"), new StringContent("grant_type=client_credentials&client_id=nobody&client_secret=x", null, "application/x-www-form-urlencoded"), new MultipartFormDataContent()])
        {
            using var answer = await visitor.Http.PostAsync(new Uri("/connect/token", UriKind.Relative), body, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    public async Task A_token_that_is_none_is_refused_with_the_challenge_and_a_problem_also_beside_a_good_session(string token)
    {
        using var person = await demonstration.Hub.SignInAsync("cpi.ascoli");
        using var client = await AddAsync("Gestionale " + token.Length, "cpi-ascoli", HubRoles.Operator);
        client.Token = token;
        using var alone = await client.GetAsync(Me);
        using var beside = await client.SendAsync(HttpMethod.Get, Me, null, ("Cookie", person.Cookies));
        using var elsewhere = await client.SendAsync(HttpMethod.Get, "/api/case-management/v1/cases", null, ("Cookie", person.Cookies));

        foreach (var answer in (HttpResponseMessage[])[alone, beside, elsewhere])
            await RefusedAsync(answer);
    }

    [Fact]
    public async Task A_token_alone_decides_who_asks_where_a_session_comes_with_it()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var client = await (await AddAsync("Gestionale e sessione", "cpi-ascoli", HubRoles.Operator)).WithTokenAsync();
        using var me = await client.SendAsync(HttpMethod.Get, Me, null, ("Cookie", administrator.Cookies));
        using var features = await client.SendAsync(HttpMethod.Get, "/api/platform/v1/features", null, ("Cookie", administrator.Cookies));

        Assert.Equal(client.Id, (string?)(await JsonAsync(me))["id"]);
        Assert.Equal(HttpStatusCode.NotFound, features.StatusCode);
    }

    [Fact]
    public async Task Pages_for_people_are_not_there_for_clients_whatever_they_may_do_and_only_the_api_knows_them()
    {
        using var client = await (await AddAsync("Gestionale amministratore", "prefettura", HubRoles.Administrator)).WithTokenAsync();
        using var api = await client.GetAsync("/api/platform/v1/features");
        Assert.Equal(HttpStatusCode.OK, api.StatusCode);

        foreach (var page in (string[])["/", "/account", "/platform", "/platform/clients", "/platform/features", "/case-management/people", "/reporting", "/api-docs"])
        {
            using var answer = await client.GetAsync(page);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{page}: {(int)answer.StatusCode}");
            Assert.DoesNotContain("Gestionale amministratore", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_client_changes_without_the_header_for_browsers_and_the_audit_names_it()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var client = await (await AddAsync("Gestionale che registra", "cpi-ascoli", HubRoles.Operator)).WithTokenAsync();
        var person = new { familyName = "Sistemi", givenName = "Prova", birthDate = "1990-01-01", sex = "F", citizenships = (string[])["NGA"] };
        using var searched = await client.SendAsync(HttpMethod.Post, "/api/case-management/v1/people/search", new { q = "Sistemi" });
        using var first = await client.SendAsync(HttpMethod.Post, "/api/case-management/v1/people", person, ("Idempotency-Key", client.Id));
        using var again = await client.SendAsync(HttpMethod.Post, "/api/case-management/v1/people", person, ("Idempotency-Key", client.Id));
        var id = (string?)(await JsonAsync(first))["id"];

        Assert.True(first.StatusCode == HttpStatusCode.Created, await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(id, (string?)(await JsonAsync(again))["id"]);
        var entries = await administrator.Http.GetFromJsonAsync<JsonObject>($"/api/platform/v1/audit-entries?actor={client.Id}", TestContext.Current.CancellationToken);
        var written = entries!["items"]!.AsArray().First(e => (string?)e!["recordId"] == id)!;
        Assert.Equal(("Gestionale che registra", false), ((string?)written["actor"], (bool)written["isRead"]!));
        var page = await administrator.GetAsync($"/platform/audit?actor={client.Id}").TextAsync();
        Assert.Contains("Gestionale che registra (sistema)", page, StringComparison.Ordinal);
        Assert.Contains("Gestionale che registra<br", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_sees_what_an_operator_of_its_institution_sees_and_nothing_of_others()
    {
        const string Cases = "/api/case-management/v1/cases";
        using var person = await demonstration.Hub.SignInAsync("cpi.ascoli");
        using var own = await (await AddAsync("Gestionale del centro", "cpi-ascoli", HubRoles.Operator)).WithTokenAsync();
        using var other = await (await AddAsync("Gestionale di altri", "ponte-piceno", HubRoles.Operator)).WithTokenAsync();
        using var secretary = await (await AddAsync("Gestionale senza permesso", "cpi-ascoli", HubRoles.CouncilSecretary)).WithTokenAsync();
        using var seenByPerson = await person.GetAsync(Cases);
        using var seenByOwn = await own.GetAsync(Cases);
        using var seenByOther = await other.GetAsync(Cases);
        using var seenBySecretary = await secretary.GetAsync(Cases);
        var cases = await IdsAsync(seenByPerson);

        Assert.NotEmpty(cases);
        Assert.Equal(cases, await IdsAsync(seenByOwn));
        Assert.Empty(cases.Intersect(await IdsAsync(seenByOther)));
        Assert.Equal(HttpStatusCode.NotFound, seenBySecretary.StatusCode);
        using var readByOwn = await own.GetAsync($"{Cases}/{cases[0]}");
        using var readByOther = await other.GetAsync($"{Cases}/{cases[0]}");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (readByOwn.StatusCode, readByOther.StatusCode));
    }

    [Fact]
    public async Task A_client_is_no_person_to_choose_from_and_enrols_nobody_as_itself()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var client = await (await AddAsync("Gestionale non persona", "cpi-ascoli", HubRoles.Coordinator)).WithTokenAsync();
        using var editions = await client.GetAsync("/api/training/v1/editions");
        var edition = (string?)(await JsonAsync(editions))["items"]!.AsArray().First(e => (string?)e!["state"] == "published")!["id"];
        using var enrolled = await client.SendAsync(HttpMethod.Post, "/api/training/v1/enrolments", new { editionId = edition });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "not-of-institution"), (enrolled.StatusCode, (string?)(await JsonAsync(enrolled))["code"]));
        Assert.DoesNotContain("Gestionale non persona", await administrator.PageAsync("/platform/accounts"), StringComparison.Ordinal);
        Assert.DoesNotContain("Gestionale non persona", await administrator.PageAsync($"/platform/institutions/{await administrator.InstitutionAsync("cpi-ascoli")}"), StringComparison.Ordinal);
    }

    internal static async Task RefusedAsync(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("invalid-token", (string?)(await JsonAsync(answer))["code"]);
    }

    private async Task<HubClient> AddAsync(string name, string institution, string role)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        return await HubClient.AddAsync(administrator, name, await administrator.InstitutionAsync(institution), role);
    }

    private static async Task<(HttpStatusCode Status, string? Error)> ErrorAsync(HttpResponseMessage answer) => (answer.StatusCode, (string?)(await JsonAsync(answer))["error"]);

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    private static async Task<List<string>> IdsAsync(HttpResponseMessage answer) => [.. (await JsonAsync(answer))["items"]!.AsArray().Select(i => (string)i!["id"]!)];
}
