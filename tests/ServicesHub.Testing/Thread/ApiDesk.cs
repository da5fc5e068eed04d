using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ServicesHub.Testing;

/// <summary>Somebody who works over the API: reads, then changes the version that was read.</summary>
internal sealed class ApiDesk(HubVisitor visitor) : IDisposable
{
    public HubVisitor Visitor => visitor;

    public void Dispose() => visitor.Dispose();

    public Task<JsonNode> ReadAsync(string path) => SendAsync(HttpMethod.Get, path, null, null, HttpStatusCode.OK);

    public Task<JsonNode> CreateAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body, null, HttpStatusCode.Created);

    public Task<JsonNode> AskAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body, null, HttpStatusCode.OK);

    /// <summary>Changes what <paramref name="read"/> answered, under the version of that answer.</summary>
    public async Task<JsonNode> ChangeAsync(HttpMethod method, string read, string path, object? body)
    {
        using var seen = await visitor.GetAsync(read);
        return await SendAsync(method, path, body ?? new { }, seen.EnsureSuccessStatusCode().Headers.ETag, HttpStatusCode.OK);
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body, EntityTagHeaderValue? version, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        if (version is not null)
            request.Headers.IfMatch.Add(version);
        using var answer = await visitor.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{method} {path} answered {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
