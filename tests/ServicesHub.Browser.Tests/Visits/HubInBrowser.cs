using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Browser.Tests;

/// <summary>One running hub and one browser for all tests of the assembly.</summary>
public sealed class HubInBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public RunningHub Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Hub = await RunningHub.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (Hub is not null)
            await Hub.DisposeAsync();
    }

    /// <summary>A window of its own: nobody is signed in.</summary>
    internal async Task<Visit> OpenAsync(string language, Album? album = null, bool withScripts = true, bool phone = false)
    {
        var path = Chromium.Require();
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Chromium.Arguments });
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Hub.Address.ToString(),
            Locale = language == "it" ? "it-IT" : "en-GB",
            TimezoneId = Days.Zone,
            JavaScriptEnabled = withScripts,
            ViewportSize = phone ? Devices.Phone : Devices.Desktop,
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(await context.NewPageAsync(), Hub.Address, language, album);
    }

    /// <summary>A window in which an account of the demonstration is signed in.</summary>
    internal async Task<Visit> SignInAsync(string userName, string language, Album? album = null, bool withScripts = true, bool phone = false)
    {
        var visit = await OpenAsync(language, album, withScripts, phone);
        await visit.SignInAsync(userName);
        return visit;
    }

    /// <summary>Lets days pass: a statement moves dates that people would wait for.</summary>
    internal async Task LetTimePassAsync(string statement, Guid id)
    {
        await using var database = NpgsqlDataSource.Create(Hub.Database.AdminConnectionString);
        await using var command = database.CreateCommand(statement);
        command.Parameters.AddWithValue(id);
        Assert.True(await command.ExecuteNonQueryAsync() > 0, $"Nothing moved: {statement}");
    }
}
