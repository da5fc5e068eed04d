using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServicesHub.Testing;

/// <summary>A system of an institution as an administrator's page added it, calling as curl does: no cookies, no header but its own.</summary>
public sealed partial class HubClient : IDisposable
{
    private readonly HttpClient http;

    private HubClient(Uri hub, string id, string secret)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = hub };
        (Id, Secret) = (id, secret);
    }

    /// <summary>Its identity.</summary>
    public string Id { get; }

    /// <summary>The secret that it knows.</summary>
    public string Secret { get; set; }

    /// <summary>The token that it has.</summary>
    public string? Token { get; set; }

    /// <summary>Adds a client by the form, as an administrator who is signed in, and reads its secret off the page.</summary>
    public static async Task<HubClient> AddAsync(HubVisitor administrator, string name, string institution, string role)
    {
        var id = Guid.CreateVersion7().ToString();
        using var answer = await administrator.SubmitAsync("/platform/clients/new", "client", ("Model.Id", id), ("Model.Name", name), ("Model.Institution", institution), ("Model.Role", role));
        return new HubClient(administrator.Http.BaseAddress!, id, SecretIn(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>The secret on a page that shows one; empty on others.</summary>
    public static string SecretIn(string page) => ShownSecret().Match(page).Groups[1].Value;

    /// <summary>The same system with its token at another address of the hub.</summary>
    public HubClient At(Uri address) => new(address, Id, Secret) { Token = Token };

    /// <summary>Gets a token by the secret, in the form or as Basic credentials.</summary>
    public async Task<HttpResponseMessage> AskForTokenAsync(bool basic = false, string grant = "client_credentials")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/connect/token", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(basic ? [new("grant_type", grant)] : [new("grant_type", grant), new("client_id", Id), new("client_secret", Secret)]),
        };
        if (basic)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Id}:{Secret}")));
        return await http.SendAsync(request);
    }

    /// <summary>Gets a token and keeps it.</summary>
    public async Task<HubClient> WithTokenAsync()
    {
        using var answer = await AskForTokenAsync();
        Token = (string)(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
        return this;
    }

    /// <summary>Calls with the token.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"client-secret\" value=\"([^\"]+)\"")]
    private static partial Regex ShownSecret();
}
