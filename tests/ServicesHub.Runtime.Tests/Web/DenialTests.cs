using System.Net;
using System.Text.RegularExpressions;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Web;

public sealed class DenialTests : IAsyncLifetime
{
    private ProbeHub hub = null!;

    public async ValueTask InitializeAsync() => hub = await ProbeHub.StartAsync();

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    [Theory]
    [InlineData("/api/probe/v1/audits/1", "/api/probe/v1/nothing/1")]
    [InlineData("/api/probe/v1/audits/1", "/api/probe/v1/things/404")]
    [InlineData("/probe/audit", "/probe/nothing")]
    public async Task What_a_person_may_not_see_answers_exactly_like_what_is_not_there(string forbidden, string missing)
    {
        using var client = await hub.SignInAsync(HubRoles.Operator);

        var denied = await AnswerAsync(client, forbidden);

        Assert.StartsWith("404", denied, StringComparison.Ordinal);
        Assert.Equal(await AnswerAsync(client, missing), denied);
    }

    [Fact]
    public async Task Somebody_with_the_permission_sees_it()
    {
        using var client = await hub.SignInAsync(HubRoles.Administrator);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/probe/v1/audits/1", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_program_that_has_not_signed_in_is_told_so()
    {
        using var client = hub.Anonymous();
        using var answer = await client.GetAsync("/api/probe/v1/things/1", Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("\"not-signed-in\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_not_signed_in_is_led_to_the_sign_in_page_and_back()
    {
        using var client = hub.Anonymous();
        using var answer = await client.GetAsync("/probe?state=open", Ct);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Fprobe%3Fstate%3Dopen", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_membership_that_is_taken_away_is_gone_at_the_next_request()
    {
        using var client = await hub.SignInAsync(HubRoles.Operator);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/probe", Ct)).StatusCode);

        await using (var end = hub.Database.CreateCommand("update hub.memberships set until = date '2020-12-31'"))
            await end.ExecuteNonQueryAsync(Ct);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/probe", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_changing_call_without_the_request_header_is_refused_to_a_signed_in_browser()
    {
        using var client = await hub.SignInAsync(HubRoles.Operator);
        client.DefaultRequestHeaders.Remove("X-Hub-Request");

        using var answer = await client.PostAsync("/api/probe/v1/notes", null, Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("\"request-header-missing\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<string> AnswerAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Ct);
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Content-Length" or "Set-Cookie")).OrderBy(h => h.Key).Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
        var body = (await answer.Content.ReadAsStringAsync(Ct)).Replace(address, "(address)", StringComparison.Ordinal).Replace(Uri.EscapeDataString(address), "(address)", StringComparison.Ordinal);
        body = Regex.Replace(body, "\"traceId\":\"[^\"]*\"|name=\"__RequestVerificationToken\" value=\"[^\"]*\"|value=\"CfDJ8[^\"]*\"", "(changes)");
        return $"{(int)answer.StatusCode}\n{headers}\n{body}";
    }
}
