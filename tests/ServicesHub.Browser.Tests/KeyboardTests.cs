namespace ServicesHub.Browser.Tests;

/// <summary>The hub without a mouse.</summary>
public sealed class KeyboardTests(HubInBrowser house)
{
    private const string Focused = "document.activeElement";

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task The_first_key_shows_the_skip_link_which_leads_to_the_content(string language)
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", language);
        await visit.GoAsync("/case-management/referrals");

        await visit.KeyAsync("Tab");
        var skip = visit.Page.Locator(".skiplinks a").First;
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToHaveTextAsync(visit.T("Vai al contenuto principale", "Skip to the main content"));
        Assert.True((await skip.BoundingBoxAsync())!.Width > 50, "The skip link is not visible while it has the focus.");
        await visit.KeyAsync("Enter");

        await Assertions.Expect(visit.Main).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_and_types_nothing_into_it()
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", "it");

        await visit.KeyAsync("/");

        await Assertions.Expect(visit.Page.Locator("#hub-search")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#hub-search")).ToHaveValueAsync("");
        await visit.Page.Keyboard.TypeAsync("a/?g");
        await Assertions.Expect(visit.Page.Locator("#hub-search")).ToHaveValueAsync("a/?g");
    }

    [Theory]
    [InlineData("it", "p", "/case-management/people")]
    [InlineData("it", "s", "/case-management/referrals")]
    [InlineData("en", "p", "/case-management/people")]
    [InlineData("en", "r", "/case-management/referrals")]
    public async Task G_and_a_letter_go_to_a_place(string language, string letter, string path)
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", language);

        await visit.KeyAsync("g");
        await visit.KeyToPageAsync(letter);

        Assert.Equal(path, visit.Path);
    }

    [Fact]
    public async Task N_starts_something_new_where_a_page_has_it()
    {
        await using var visit = await house.SignInAsync("segreteria", "it");
        await visit.GoAsync("/governance");

        await visit.KeyToPageAsync("n");

        Assert.Equal("/governance/sessions/new", visit.Path);
    }

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task The_help_keeps_the_focus_and_gives_it_back(string language)
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", language);
        var opener = visit.Page.Locator("[data-hub-help]");
        var help = visit.Page.Locator("#hub-help");
        await opener.FocusAsync();
        await visit.KeyAsync("?");
        await Assertions.Expect(help).ToBeVisibleAsync();
        await Assertions.Expect(help).ToContainTextAsync(visit.T("Segnalazioni", "Referrals"));

        for (var i = 0; i < 6; i++)
        {
            await visit.KeyAsync("Tab");
            var outside = await visit.Page.EvaluateAsync<bool>($"() => {Focused} !== document.body && !{Focused}.closest('#hub-help')");
            Assert.False(outside, $"After {i + 1} tabs the focus left the dialog ({language}).");
        }
        await visit.KeyAsync("Escape");

        await Assertions.Expect(help).ToBeHiddenAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Shortcuts_can_be_switched_off_on_a_computer()
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", "it");
        await visit.KeyAsync("?");
        await visit.Page.Locator("#hub-keys-off").CheckAsync();
        await visit.KeyAsync("Escape");
        await visit.GoAsync("/case-management/referrals");

        await visit.KeyAsync("/");

        await Assertions.Expect(visit.Page.Locator("#hub-search")).Not.ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/case-management/people")]
    public async Task Whatever_has_the_focus_shows_it(string path)
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", "it");
        await visit.GoAsync(path);
        for (var i = 0; i < 25; i++)
        {
            await visit.KeyAsync("Tab");
            var hidden = await visit.Page.EvaluateAsync<string?>($$"""
                () => {
                  const element = {{Focused}};
                  if (element === document.body) return null;
                  const style = getComputedStyle(element), box = element.getBoundingClientRect();
                  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
                  return ring && box.width > 1 && box.height > 1 ? null : element.outerHTML.slice(0, 200);
                }
                """);
            Assert.True(hidden is null, $"{path}: nothing shows that this has the focus: {hidden}");
        }
    }

    [Fact]
    public async Task A_menu_closes_with_escape_and_keeps_the_focus()
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", "it");
        var menu = visit.Page.Locator("header details.hub-menu").First;
        await menu.Locator("summary").FocusAsync();
        await visit.KeyAsync("Enter");
        await Assertions.Expect(menu.Locator(".hub-menu-panel")).ToBeVisibleAsync();
        await visit.KeyAsync("Tab");
        await visit.KeyAsync("Escape");

        await Assertions.Expect(menu.Locator(".hub-menu-panel")).ToBeHiddenAsync();
        await Assertions.Expect(menu.Locator("summary")).ToBeFocusedAsync();
    }
}
