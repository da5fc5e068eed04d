using ServicesHub.Testing;

namespace ServicesHub.Browser.Tests;

/// <summary>A person in front of the hub. It counts what she does: clicks, keys and fields filled.</summary>
internal sealed class Visit(IPage page, Uri hub, string language, Album? album) : IAsyncDisposable
{
    private readonly Faults faults = new(page, hub);

    public IPage Page => page;

    public string Language => language;

    public int Interactions { get; private set; }

    public ILocator Main => page.Locator("main");

    public string T(string it, string en) => language == "it" ? it : en;

    public void StartCounting() => Interactions = 0;

    public async Task SignInAsync(string userName)
    {
        await GoAsync("/account/sign-in");
        await FillAsync("Model.UserName", userName);
        await FillAsync("Model.Password", HubDatabases.Password);
        await PressButtonAsync("Accedi", "Sign in");
        Assert.DoesNotContain("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    public async Task GoAsync(string path, int status = 200)
    {
        var answer = await page.GotoAsync(path);
        Assert.True(answer!.Status == status, $"{path} ({language}) answered {answer.Status}, not {status}.");
    }

    public Task FillAsync(string field, string value) => Count(Field(field).FillAsync(value));

    /// <summary>Chooses in a list by what it says, or by a part of it.</summary>
    public async Task ChooseAsync(string field, string it, string? en = null)
    {
        var text = language == "it" ? it : en ?? it;
        var option = Field(field).Locator("option").Filter(new() { HasText = text }).First;
        await Count(Field(field).SelectOptionAsync((await option.GetAttributeAsync("value"))!));
    }

    /// <summary>Picks one of several radio buttons by its value.</summary>
    public Task PickAsync(string field, string value) => Count(Main.Locator($"[name='{field}'][value='{value}']").CheckAsync());

    public Task OpenMenuAsync() => Count(Main.Locator("details.hub-more > summary").ClickAsync());

    public async Task FollowMenuAsync(string it, string en)
    {
        await OpenMenuAsync();
        await FollowAsync(it, en);
    }

    /// <summary>Follows a link of the page by its words.</summary>
    public Task FollowAsync(string it, string en) => FollowAsync(Main.GetByRole(AriaRole.Link, new() { Name = T(it, en), Exact = true }).First);

    public Task FollowAsync(ILocator link) => LoadAsync(() => link.ClickAsync());

    /// <summary>Clicks a link that leads to no page: a download.</summary>
    public Task ClickAsync(string it, string en) => Count(Main.GetByRole(AriaRole.Link, new() { Name = T(it, en), Exact = true }).First.ClickAsync());

    public Task FollowNavigationAsync(string it, string en) =>
        FollowAsync(page.Locator("header nav").GetByRole(AriaRole.Link, new() { Name = T(it, en), Exact = true }).First);

    public Task PressButtonAsync(string it, string en) => FollowAsync(Main.GetByRole(AriaRole.Button, new() { Name = T(it, en), Exact = true }).First);

    /// <summary>Searches with the field in the header.</summary>
    public async Task SearchAsync(string text)
    {
        await Count(page.Locator("#hub-search").FillAsync(text));
        await LoadAsync(() => page.Locator("#hub-search").PressAsync("Enter"));
    }

    public Task KeyAsync(string key) => Count(page.Keyboard.PressAsync(key));

    public Task KeyToPageAsync(string key) => LoadAsync(() => page.Keyboard.PressAsync(key));

    public async Task SeesAsync(string it, string en) => await Assertions.Expect(Main.GetByText(T(it, en)).First).ToBeVisibleAsync();

    public Task SeesAsync(string text) => SeesAsync(text, text);

    public ILocator Field(string name) => Main.Locator($"[name='{name}']:not([type=hidden])").First;

    public Guid LastIdInAddress() => page.Url.Split('/', '?').Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null).Last(id => id is not null)!.Value;

    public string Path => new Uri(page.Url).AbsolutePath;

    /// <summary>Looks at the page on all devices: heading, title, styles, width, axe, faults; and takes its picture.</summary>
    public async Task ShowAsync(string name)
    {
        album!.Turn();
        await PageChecks.HeadingAsync(page, $"{name} ({language})");
        foreach (var (device, size) in Devices.All)
        {
            await page.SetViewportSizeAsync(size.Width, size.Height);
            album.Findings.AddRange(await PageChecks.LooksAsync(page, $"{name} ({language}, {device})"));
            await page.ScreenshotAsync(new() { Path = album.Picture(device, name), FullPage = true });
        }
        await page.SetViewportSizeAsync(Devices.Desktop.Width, Devices.Desktop.Height);
        faults.AssertNone();
    }

    public void AssertNoFault() => faults.AssertNone();

    public void AssertNoAddressHas(params string[] secrets) => Array.ForEach(secrets, faults.AssertNoAddressHas);

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private Task Count(Task act)
    {
        Interactions++;
        return act;
    }

    private async Task LoadAsync(Func<Task> act)
    {
        Interactions++;
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage loadedPage) => loaded.TrySetResult();
        page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException late)
        {
            Assert.Fail($"{page.Url} ({language}): no page came after the click. {late.Message}\n{await ErrorsAsync()}");
        }
        finally
        {
            page.Load -= OnLoad;
        }
    }

    private async Task<string> ErrorsAsync() => string.Join('\n', await page.Locator(".hub-errors, .hub-error").AllInnerTextsAsync());
}
