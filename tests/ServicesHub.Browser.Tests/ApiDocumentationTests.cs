namespace ServicesHub.Browser.Tests;

/// <summary>The page of the APIs, with the scripts of its library.</summary>
public sealed class ApiDocumentationTests(HubInBrowser house)
{
    private const string Training = "openapi/training.json";

    [Fact]
    public async Task It_shows_the_modules_that_are_on_and_loads_nothing_from_elsewhere()
    {
        await using var visit = await house.SignInAsync("amministratore", "it");
        var foreign = new List<string>();
        var refused = new List<string>();
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(house.Hub.Address.ToString(), StringComparison.Ordinal))
                foreign.Add(request.Url);
        };
        visit.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                refused.Add(message.Text);
        };
        await visit.Page.GotoAsync("/platform");
        await visit.Page.Locator("a[href='/api-docs']").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("ServicesHub: ").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Contains(Training, await SourceAsync(visit), StringComparison.Ordinal);

        await SwitchAsync(on: false);
        try
        {
            await EventuallyAsync(async () => !(await SourceAsync(visit)).Contains(Training, StringComparison.Ordinal));
            Assert.Contains("openapi/governance.json", await SourceAsync(visit), StringComparison.Ordinal);
        }
        finally
        {
            await SwitchAsync(on: true);
        }
        Assert.Empty(foreign);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task It_asks_to_sign_in_and_no_other_page_gets_its_policy()
    {
        using var stranger = house.Hub.Visitor();
        using var signIn = await stranger.GetAsync("/api-docs");
        Assert.Equal("/account/sign-in", signIn.RequestMessage!.RequestUri!.AbsolutePath);
        using var visitor = await house.Hub.SignInAsync("amministratore");
        using var page = await visitor.GetAsync("/platform");
        Assert.DoesNotContain("unsafe-inline", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task<string> SourceAsync(Visit visit) =>
        await (await visit.Page.Context.APIRequest.GetAsync(new Uri(new Uri(visit.Page.Url), "/api-docs").ToString())).TextAsync();

    private async Task SwitchAsync(bool on)
    {
        using var administrator = await house.Hub.SignInAsync("amministratore");
        using var answer = await administrator.PostAsync("/api/platform/v1/features/training/switch", new { on, reason = "Prova della documentazione", alsoDependants = true });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 300 && !await holds(); tries++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }
}
