using System.Net;
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
