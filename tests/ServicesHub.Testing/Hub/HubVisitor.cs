using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace ServicesHub.Testing;

/// <summary>Visits a hub with cookies, forms and the API, as a browser without scripts does.</summary>
public sealed partial class HubVisitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    public HubVisitor(Uri hub, string language)
    {
        client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, UseCookies = true, AllowAutoRedirect = true }) { BaseAddress = hub };
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        client.DefaultRequestHeaders.Add("X-Hub-Request", "1");
    }

    /// <summary>The client, for what has no method here.</summary>
    public HttpClient Http => client;

    /// <summary>The header that carries the session, for another client.</summary>
    public string Cookies => cookies.GetCookieHeader(client.BaseAddress!);

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>The page at an address, whatever its status.</summary>
    public async Task<string> PageAsync(string address)
    {
        using var response = await GetAsync(address);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> PostAsync<T>(string address, T body) => client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);

    /// <summary>Opens a page and posts one of its forms, the antiforgery token included.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await PageAsync(address);
        var token = Token().Match(page).Groups[1].Value;
        return await client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(
            [new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));
    }

    public async Task SignInAsync(string userName, string password)
    {
        using var response = await SubmitAsync("/account/sign-in", "sign-in", ("Model.UserName", userName), ("Model.Password", password));
        if (!response.IsSuccessStatusCode || response.RequestMessage!.RequestUri!.AbsolutePath == "/account/sign-in")
            throw new InvalidOperationException($"{userName} could not sign in: {(int)response.StatusCode}.");
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
