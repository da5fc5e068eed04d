using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Fleet;

/// <summary>The same modules in processes of their own, as the profile <c>scaled</c> says, are one hub.</summary>
public sealed partial class FleetTests(RunningFleet running) : IClassFixture<RunningFleet>
{
    private HubFleet Fleet => running.Fleet;

    [Fact]
    public async Task Modules_run_in_the_processes_that_the_profile_gives_them()
    {
        Assert.Equal(["gateway", "host", "case-management", "case-management-2", "reporting", "training"], Fleet.Names);
        Assert.Equal(1, await Fleet.AskAsync<long>("select count(*) from hub.module_instances where module_id = 'governance'"));
        Assert.Equal(2, await Fleet.AskAsync<long>("select count(*) from hub.module_instances where module_id = 'case-management'"));
        Assert.Equal(5, await Fleet.AskAsync<long>("select count(*) from hub.module_instances"));
        using var officer = await Fleet.SignInAsync("programmazione");
        foreach (var page in (string[])["/", "/governance", "/training", "/reporting"])
        {
            using var answer = await officer.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/_hub/search/training")]
    [InlineData("/_HUB/search/training")]
    [InlineData("/%5fhub/search/training")]
    [InlineData("/%5Fhub/search/training")]
    [InlineData("/%255fhub/search/training")]
    [InlineData("//_hub/search/training")]
    [InlineData("/./_hub/search/training")]
    [InlineData("/training/../_hub/search/training")]
    [InlineData("/training/%2e%2e/_hub/search/training")]
    [InlineData("/training/..%2f_hub/search/training")]
    [InlineData("/training/..%5c_hub/search/training")]
    [InlineData("/training/..\\_hub/search/training")]
    [InlineData("/api/training/../../_hub/search/training")]
    [InlineData("/_hub;x=1/search/training")]
    [InlineData("/_hub/facts/training.attendance")]
    [InlineData("/_hub")]
    public async Task What_processes_ask_each_other_is_not_there_from_outside(string target)
    {
        foreach (var method in (string[])["GET", "POST"])
            Assert.Equal("404", await RawAsync(Fleet.Address, method, target));
    }

    [Fact]
    public async Task A_host_that_is_called_directly_takes_no_unsigned_question()
    {
        using var visitor = await Fleet.SignInAsync("formazione");
        using var body = new StringContent("""{"text":"giornata"}""", Encoding.UTF8, "application/json");
        using var answer = await visitor.Http.PostAsync(new Uri(Fleet.AddressOf("training"), "/_hub/search/training"), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_one_process_rendered_is_taken_by_another_with_the_same_cookie()
    {
        using var visitor = await Fleet.SignInAsync("cpi.ascoli");
        var page = await visitor.Http.GetStringAsync(new Uri(Fleet.AddressOf("case-management"), "/case-management/people"), TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([new("_handler", "search"), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("q", "an")]);
        using var answer = await visitor.Http.PostAsync(new Uri(Fleet.AddressOf("case-management-2"), "/case-management/people/search"), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("tbody", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_that_is_taken_away_is_refused_at_the_next_request_in_every_process()
    {
        using var visitor = await Fleet.SignInAsync("ats22");
        Uri[] doors = [Fleet.Address, Fleet.AddressOf("case-management"), Fleet.AddressOf("case-management-2")];
        foreach (var door in doors)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, new Uri(door, "/case-management/people")));
        await Fleet.AskAsync<int>("insert into hub.role_grants (role, permission, granted) values ('operator', 'case-management.read-people', false)");
        try
        {
            foreach (var door in doors)
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, new Uri(door, "/case-management/people")));
        }
        finally
        {
            await Fleet.AskAsync<int>("delete from hub.role_grants where permission = 'case-management.read-people'");
        }
    }

    [Fact]
    public async Task A_membership_that_has_ended_counts_no_more_at_the_next_request_in_every_process()
    {
        using var visitor = await Fleet.SignInAsync("ats22");
        string[] pages = ["/training", "/reporting", "/case-management/people"];
        foreach (var page in pages)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, new Uri(Fleet.Address, page)));
        await Fleet.AskAsync<int>("update hub.memberships set until = current_date - 2 where user_id = (select id from hub.users where user_name = 'ats22')");
        try
        {
            foreach (var page in pages)
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, new Uri(Fleet.Address, page)));
        }
        finally
        {
            await Fleet.AskAsync<int>("update hub.memberships set until = null where user_id = (select id from hub.users where user_name = 'ats22')");
        }
    }

    [Fact]
    public async Task A_token_of_the_gateway_is_good_in_every_process_until_its_client_is_ended()
    {
        using var administrator = await Fleet.SignInAsync("amministratore");
        var institutions = await administrator.Http.GetFromJsonAsync<JsonObject>("/api/platform/v1/institutions", TestContext.Current.CancellationToken);
        var institution = (string)institutions!["items"]!.AsArray().First(i => (string)i!["code"]! == "cpi-ascoli")!["id"]!;
        using var client = await (await HubClient.AddAsync(administrator, "Gestionale in più processi", institution, "operator")).WithTokenAsync();
        using var first = client.At(Fleet.AddressOf("case-management"));
        using var second = client.At(Fleet.AddressOf("case-management-2"));
        (HubClient Caller, string Address)[] calls =
        [
            (client, "/api/platform/v1/me"), (client, "/api/training/v1/editions"), (client, "/api/reporting/v1/indicators"), (client, "/api/case-management/v1/cases"),
            (first, "/api/case-management/v1/cases"), (second, "/api/case-management/v1/cases"),
        ];
        foreach (var (caller, address) in calls)
        {
            using var answer = await caller.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
        }
        // Reporting asks governance in another process on the client's behalf.
        await Soon.TrueAsync(async () =>
        {
            using var answer = await client.GetAsync("/api/reporting/v1/indicators");
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["items"]!.AsArray().Any(i => (string)i!["targetState"]! == "set");
        }, "reporting shows targets to a client");

        using var ended = await administrator.SubmitAsync($"/platform/clients/{client.Id}/end", "end", ("Model.Version", "1"));
        Assert.EndsWith("?done=ended", ended.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        foreach (var (caller, address) in calls)
        {
            using var answer = await caller.GetAsync(address);
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\""), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        }
    }

    [Fact]
    public async Task Reporting_reads_targets_of_governance_and_facts_of_all_modules_from_their_processes()
    {
        using var officer = new ApiDesk(await Fleet.SignInAsync("programmazione"));
        await Soon.TrueAsync(async () =>
        {
            var states = (await officer.ReadAsync("/api/reporting/v1/indicators"))["items"]!.AsArray().Select(i => (string)i!["targetState"]!).ToList();
            return states.Contains("set") && !states.Contains("not-available");
        }, "reporting shows targets");

        var before = DateTimeOffset.UtcNow;
        using var asked = await officer.Visitor.PostAsync("/api/reporting/v1/verifications", new { });
        Assert.True(asked.IsSuccessStatusCode);
        await Soon.TrueAsync(async () => await Fleet.AskAsync<long>("select count(distinct source) from reporting.fact_checks where total > 0 and checked_at >= $1", before) == 3, "the facts of three sources are compared");
        Assert.Equal(0, await Fleet.AskAsync<long>("select count(*) from reporting.fact_checks where missing + different + surplus > 0 and checked_at >= $1", before));
    }

    [Fact]
    public async Task The_search_asks_every_module_and_shows_each_person_what_she_may_see()
    {
        using var operators = await Fleet.SignInAsync("cpi.ascoli");
        await Soon.TrueAsync(async () => await FindAsync(operators, "an") is var page && page.Contains("/case-management/people/", StringComparison.Ordinal) && page.Contains("Edizioni di formazione", StringComparison.Ordinal), "people and editions are found");
        using var secretary = await Fleet.SignInAsync("segreteria");
        Assert.DoesNotContain("/case-management/people/", await FindAsync(secretary, "an"), StringComparison.Ordinal);
    }

    private static async Task<string> FindAsync(HubVisitor visitor, string text)
    {
        using var answer = await visitor.SubmitAsync("/search", "search", ("q", text));
        Assert.Equal("/search", answer.RequestMessage!.RequestUri!.PathAndQuery);
        var page = await answer.Content.ReadAsStringAsync();
        return page[page.IndexOf("<main", StringComparison.Ordinal)..];
    }

    private static async Task<HttpStatusCode> StatusAsync(HubVisitor visitor, Uri address)
    {
        using var answer = await visitor.Http.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<string> RawAsync(Uri gateway, string method, string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Host, gateway.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{method} {target} HTTP/1.1\r\nHost: {gateway.Authority}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return (await reader.ReadLineAsync())!.Split(' ')[1];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
