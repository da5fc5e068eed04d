using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Web;

public sealed class UnusableInputTests : IAsyncLifetime
{
    private readonly RecordedLog log = new();
    private ProbeHub hub = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        hub = await ProbeHub.StartAsync(
            configure: services => services.AddSingleton<ILoggerProvider>(log),
            map: app =>
            {
                app.MapPost("/api/letters", (Letter letter) => Results.Ok(letter)).AllowAnonymous();
                app.MapPost("/api/files", async (HttpContext context) => Results.Ok((await context.Request.ReadFileAsync(context.RequestAborted))?.FileName)).AllowAnonymous();
                app.MapGet("/api/letters", (string? q) => Results.Ok(new Letter(q, null, null))).AllowAnonymous();
            });
        client = await hub.SignInAsync(HubRoles.Operator);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await hub.DisposeAsync();
        log.Dispose();
    }

    [Theory]
    [InlineData("{\"text\":\"a\\u0000b\"}", "text", "characters")]
    [InlineData("{\"words\":[\"a\\u0000b\"]}", "words", "characters")]
    [InlineData("{\"words\":[\"a\",null]}", "words", "empty-entry")]
    [InlineData("{\"pages\":[null]}", "pages", "empty-entry")]
    [InlineData("{\"pages\":[{\"text\":\"\\u0000\"}]}", "text", "characters")]
    public async Task What_no_use_case_can_work_with_is_named_with_its_field(string body, string field, string code)
    {
        using var answer = await client.PostAsync("/api/letters", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains($"\"field\":\"{field}\"", problem, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_read_arrives_as_it_was_sent()
    {
        using var answer = await client.PostAsJsonAsync("/api/letters", new Letter("à 😀", ["b"], [new Page("c")]), Ct);

        var read = await answer.Content.ReadFromJsonAsync<Letter>(Ct);
        Assert.Equal("à 😀", read!.Text);
        Assert.Equal("b", Assert.Single(read.Words!));
        Assert.Equal("c", Assert.Single(read.Pages!).Text);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=B")]
    public async Task A_form_with_a_file_that_did_not_arrive_whole_is_a_bad_request(string type)
    {
        using var content = new StringContent("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await client.PostAsync("/api/files", content, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_character_zero_is_taken_out_of_an_address()
    {
        var read = await client.GetFromJsonAsync<Letter>("/api/letters?q=a%00b%2500", Ct);

        Assert.Equal("ab%00", read!.Text);
    }

    [Theory]
    [InlineData("a b", 400)]
    [InlineData("", 302)]
    [InlineData("hub.example:8080", 302)]
    public async Task Requests_for_a_host_that_cannot_be_one_are_turned_away(string host, int status)
    {
        var answer = await ((TestServer)hub.Services.GetRequiredService<IServer>()).SendAsync(context =>
        {
            context.Request.Host = new HostString(host);
            context.Request.Path = "/probe";
        }, Ct);

        Assert.Equal(status, answer.Response.StatusCode);
    }

    [Fact]
    public async Task What_the_caller_did_wrong_is_no_error_of_the_log()
    {
        using var answer = await client.PostAsJsonAsync("/api/probe/v1/things", new { name = "" }, Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain(log.Lines, line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal sealed record Letter(string? Text, IReadOnlyList<string>? Words, IReadOnlyList<Page>? Pages);

    internal sealed record Page(string? Text);
}
