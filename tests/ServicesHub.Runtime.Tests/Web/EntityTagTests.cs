using System.Net;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Web;

public sealed class EntityTagTests : IAsyncLifetime
{
    private ProbeHub hub = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        hub = await ProbeHub.StartAsync();
        client = await hub.SignInAsync(HubRoles.Operator);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_change_that_does_not_say_what_it_was_made_from_is_refused() => await RefusesAsync(null, HttpStatusCode.PreconditionRequired, "precondition-required");

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("\"33\"")]
    [InlineData("W/\"3\"")]
    public async Task A_change_made_from_another_version_is_refused(string version) => await RefusesAsync(version, HttpStatusCode.PreconditionFailed, "changed-meanwhile");

    [Fact]
    public async Task A_change_made_from_the_current_version_is_taken_once()
    {
        using var read = await client.GetAsync("/api/probe/v1/things/1", Ct);
        var version = read.Headers.ETag!.ToString();

        using var first = await ChangeAsync(version);
        using var second = await ChangeAsync(version);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        Assert.Equal("\"4\"", first.Headers.ETag!.ToString());
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task RefusesAsync(string? version, HttpStatusCode status, string code)
    {
        using var answer = await ChangeAsync(version);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"{code}\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> ChangeAsync(string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/probe/v1/things/1");
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version);
        return await client.SendAsync(request, Ct);
    }
}
