using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServicesHub.Shell.Layout;
using ServicesHub.Shell.States;

namespace ServicesHub.Shell.Tests;

/// <summary>The shell around the sample pages, as a process would serve it.</summary>
public sealed class ShellSite : IAsyncLifetime
{
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddShell();
        builder.Services.AddScoped<IShellContext, FakeShell>();
        builder.Services.AddScoped<IComponentActivator, RecordingActivator>();
        app = builder.Build();
        app.UseShellLanguage();
        app.UseShellStatePages();
        app.UseAntiforgery();
        app.MapShellLanguage();
        app.MapGet("/down", () => ShellResults.Unavailable("Formazione"));
        app.MapGet("/error", () => ShellResults.Error("00-trace"));
        app.MapGet("/off", () => ShellResults.NotFound());
        app.MapGet("/large", () => ShellResults.TooLarge());
        app.MapGet("/many", () => ShellResults.TooMany());
        app.MapRazorComponents<App>().AddAdditionalAssemblies(typeof(ShellSite).Assembly);
        await app.StartAsync();
    }

    public HttpClient Client() => app.GetTestClient();

    public async Task<IHtmlDocument> Get(string address, string language = "it")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", language);
        using var response = await Client().SendAsync(request);
        return Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Opens the page with the form, then posts it as a browser would.</summary>
    public async Task<HttpResponseMessage> Post(
        string address, string form, IEnumerable<KeyValuePair<string, string>> values, bool token = true, string language = "it")
    {
        using var get = new HttpRequestMessage(HttpMethod.Get, address);
        get.Headers.Add("Accept-Language", language);
        using var opened = await Client().SendAsync(get);
        var page = Parse(await opened.Content.ReadAsStringAsync());
        var fields = values.ToList();
        if (token)
            fields.Add(new("__RequestVerificationToken", page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        if (form.Length > 0)
            fields.Add(new("_handler", form));
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept-Language", language);
        request.Headers.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return await Client().SendAsync(request);
    }

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage response) =>
        Parse(await response.Content.ReadAsStringAsync());

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
