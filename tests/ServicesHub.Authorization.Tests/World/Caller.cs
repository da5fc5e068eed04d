using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServicesHub.Authorization.Tests;

/// <summary>A browser without a screen that follows no redirect, so that what the hub answers is what is seen.</summary>
internal sealed partial class Caller(Uri hub) : IDisposable
{
    private readonly HttpClient client = Client(hub);
    private string? token;

    private static HttpClient Client(Uri hub)
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = hub };
        client.DefaultRequestHeaders.Add("Accept-Language", "it");
        client.DefaultRequestHeaders.Add("X-Hub-Request", "1");
        return client;
    }

    /// <summary>A system that calls with a token for its secret, as no browser does.</summary>
    public static async Task<Caller> WithTokenAsync(Uri hub, Guid id, string secret)
    {
        var caller = new Caller(hub);
        using var answer = await caller.client.PostAsync(new Uri("/connect/token", UriKind.Relative), new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", id.ToString()), new("client_secret", secret)]));
        var granted = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        caller.client.DefaultRequestHeaders.Remove("X-Hub-Request");
        caller.client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)granted!["access_token"]!);
        return caller;
    }

    public async Task SignInAsync(string userName, string password)
    {
        token = null;
        using var answer = await SubmitAsync("/account/sign-in", "sign-in", ("Model.UserName", userName), ("Model.Password", password));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{userName} could not sign in: {(int)answer.StatusCode}.");
        token = null;
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    /// <summary>Posts a form with a token of this browser, whether the page shows the form or not.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        token ??= Token().Match(await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative))) is { Success: true } found
            ? found.Groups[1].Value
            : Token().Match(await client.GetStringAsync(new Uri("/account", UriKind.Relative))).Groups[1].Value;
        return await client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(
            [new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
