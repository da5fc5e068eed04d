using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

/// <summary>How administrators let systems of institutions in, and out.</summary>
public sealed partial class ClientPagesTests(Demonstration demonstration)
{
    private const string Me = "/api/platform/v1/me";

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var page = await administrator.SubmitAsync("/platform/clients/new", "client", ("Model.Id", Guid.CreateVersion7().ToString()), ("Model.Name", ""), ("Model.Role", "coordinator"))
            .TextAsync();

        Assert.Contains("Scrivi il nome del sistema.", page, StringComparison.Ordinal);
        Assert.Contains("Scegli l'ente.", page, StringComparison.Ordinal);
        Assert.Matches("<option value=\"coordinator\"[^>]*selected", page);
        Assert.Empty(HubClient.SecretIn(page));
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_a_form_sent_twice_adds_one_client()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        (string, string)[] fields = [("Model.Id", Guid.CreateVersion7().ToString()), ("Model.Name", "Sistema mostrato"), ("Model.Institution", await administrator.InstitutionAsync("questura")), ("Model.Role", HubRoles.Operator)];
        using var answer = await administrator.SubmitAsync("/platform/clients/new", "client", fields);
        var added = await Task.FromResult(answer).TextAsync();
        var twice = await administrator.SubmitAsync("/platform/clients/new", "client", fields).TextAsync();
        var page = await administrator.PageAsync($"/platform/clients/{fields[0].Item2}");
        var list = await administrator.PageAsync("/platform/clients");

        var secret = HubClient.SecretIn(added);
        Assert.NotEmpty(secret);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("/platform/clients/new", answer.PathAndQuery());
        Assert.Contains($"curl -u {fields[0].Item2} -d grant_type=client_credentials {demonstration.Hub.Address}connect/token", added, StringComparison.Ordinal);
        Assert.Contains("c'era già", twice, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(list, "Sistema mostrato"));
        Assert.All([twice, page, list, demonstration.Hub.Output, await KeptAsync()], text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_says_for_whom_in_which_role_and_when_a_client_asked_last()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var client = await HubClient.AddAsync(administrator, "Sistema elencato", await administrator.InstitutionAsync("questura"), HubRoles.Coordinator);
        Assert.Matches("(?s)Sistema elencato.*?Questura di Ascoli Piceno.*?mai.*?attivo", await administrator.PageAsync("/platform/clients"));

        await client.WithTokenAsync();
        for (var i = 0; i < 3; i++)
            (await client.GetAsync(Me)).EnsureSuccessStatusCode().Dispose();

        Assert.Matches(@"(?s)Sistema elencato.*?Questura di Ascoli Piceno.*?\d\d/\d\d/\d{4}.*?attivo", await administrator.PageAsync("/platform/clients"));
    }

    [Fact]
    public async Task A_new_secret_replaces_the_old_one_and_what_was_given_for_it()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var client = await HubClient.AddAsync(administrator, "Sistema rinnovato", await administrator.InstitutionAsync("questura"), HubRoles.Operator);
        await client.WithTokenAsync();
        var version = VersionOf(await administrator.PageAsync($"/platform/clients/{client.Id}/secret"));
        var renewed = HubClient.SecretIn(await administrator.SubmitAsync($"/platform/clients/{client.Id}/secret", "secret", ("Model.Version", version)).TextAsync());
        var twice = await administrator.SubmitAsync($"/platform/clients/{client.Id}/secret", "secret", ("Model.Version", version)).TextAsync();

        Assert.NotEqual(client.Secret, renewed);
        Assert.Empty(HubClient.SecretIn(twice));
        Assert.Contains("inviato due volte", twice, StringComparison.Ordinal);
        using var old = await client.GetAsync(Me);
        await TokenTests.RefusedAsync(old);
        using var refused = await client.AskForTokenAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        client.Secret = renewed;
        await client.WithTokenAsync();
        using var again = await client.GetAsync(Me);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task An_ended_client_is_refused_at_its_next_request_and_each_change_says_who_made_it()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var client = await HubClient.AddAsync(administrator, "Sistema terminato", await administrator.InstitutionAsync("questura"), HubRoles.Operator);
        await client.WithTokenAsync();
        using var before = await client.GetAsync(Me);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var page = $"/platform/clients/{client.Id}";
        var version = VersionOf(await administrator.PageAsync($"{page}/end"));
        await administrator.SubmitAsync($"{page}/secret", "secret", ("Model.Version", version)).TextAsync();

        var stale = await administrator.SubmitAsync($"{page}/end", "end", ("Model.Version", version)).TextAsync();
        Assert.Contains("è cambiato nel frattempo", stale, StringComparison.Ordinal);
        client.Secret = HubClient.SecretIn(await administrator.SubmitAsync($"{page}/secret", "secret", ("Model.Version", VersionOf(await administrator.PageAsync($"{page}/secret")))).TextAsync());
        await client.WithTokenAsync();
        using var ended = await administrator.SubmitAsync($"{page}/end", "end", ("Model.Version", VersionOf(await administrator.PageAsync($"{page}/end"))));

        Assert.Equal($"{page}?done=ended", ended.PathAndQuery());
        using var next = await client.GetAsync(Me);
        await TokenTests.RefusedAsync(next);
        using var elsewhere = await client.GetAsync("/api/case-management/v1/cases");
        await TokenTests.RefusedAsync(elsewhere);
        using var refused = await client.AskForTokenAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var again = await administrator.SubmitAsync($"{page}/secret", "secret", ("Model.Version", "99")).TextAsync();
        Assert.Contains("già terminato", again, StringComparison.Ordinal);
        var entries = await administrator.Http.GetFromJsonAsync<JsonObject>($"/api/platform/v1/audit-entries?record={client.Id}", TestContext.Current.CancellationToken);
        var changes = entries!["items"]!.AsArray().Where(e => !(bool)e!["isRead"]!).Select(e => ((string?)e!["action"], (string?)e["actorId"])).ToList();
        var who = await administrator.MyIdAsync();
        Assert.Equal([("platform.client-ended", who), ("platform.client-secret-renewed", who), ("platform.client-secret-renewed", who), ("platform.client-added", who)], changes);
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_changes_nothing_and_others_do_not_find_the_pages()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var client = await HubClient.AddAsync(administrator, "Sistema protetto", await administrator.InstitutionAsync("questura"), HubRoles.Operator);
        using var forged = await administrator.Http.PostAsync(new Uri($"/platform/clients/{client.Id}/end", UriKind.Relative),
            new FormUrlEncodedContent([new("_handler", "end"), new("Model.Version", "1")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        await client.WithTokenAsync();

        using var person = await demonstration.Hub.SignInAsync("cpi.ascoli");
        foreach (var page in (string[])["/platform/clients", "/platform/clients/new", $"/platform/clients/{client.Id}", $"/platform/clients/{client.Id}/end"])
        {
            using var answer = await person.GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("it", "Nessun sistema")]
    [InlineData("en", "No system")]
    public async Task Every_page_of_clients_opens_in_both_languages_and_the_list_says_when_it_is_empty(string language, string nothing)
    {
        await using var hub = await RunningHub.StartAsync("minimal");
        using var administrator = await hub.SignInAsync("amministratore", language);
        Assert.Contains(nothing, await administrator.PageAsync("/platform/clients"), StringComparison.Ordinal);
        using var client = await HubClient.AddAsync(administrator, "Sistema bilingue", await administrator.InstitutionAsync("questura"), HubRoles.Operator);

        foreach (var page in (string[])["/platform/clients", "/platform/clients/new", $"/platform/clients/{client.Id}", $"/platform/clients/{client.Id}/secret", $"/platform/clients/{client.Id}/end"])
        {
            using var response = await administrator.GetAsync(page);
            Assert.True(response.IsSuccessStatusCode, $"{page}: {(int)response.StatusCode}");
            Assert.Contains($"lang=\"{language}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        using var unknown = await administrator.GetAsync($"/platform/clients/{Guid.Empty}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    // All that the hub wrote about clients, and what it was sent.
    private async Task<string> KeptAsync()
    {
        await using var database = Npgsql.NpgsqlDataSource.Create(demonstration.Hub.Database.AdminConnectionString);
        await using var command = database.CreateCommand("select (select string_agg(c::text, ' ') from hub.clients c) || (select string_agg(d::text, ' ') from hub.audit_details d)");
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static string VersionOf(string page) => Version().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"Model.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
