namespace ServicesHub.Browser.Tests;

/// <summary>What each role finds in the navigation.</summary>
public sealed class NavigationTests(HubInBrowser house)
{
    private static readonly string[] Accounts = ["cpi.ascoli", "prefettura.responsabile", "segreteria", "formazione", "programmazione", "amministratore"];

    public static TheoryData<string, string> Roles => [.. from language in (string[])["it", "en"] from account in Accounts select (account, language)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_link_leads_to_a_page_with_one_heading_styles_and_a_silent_console(string account, string language)
    {
        await using var visit = await house.SignInAsync(account, language);
        var links = await visit.Page.Locator("header nav.d-lg-block a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        Assert.True(links.Length >= 4, $"{account} ({language}) finds only {string.Join(", ", links)}.");
        foreach (var link in links)
        {
            await visit.GoAsync(link);
            await PageChecks.HeadingAsync(visit.Page, $"{link} for {account} ({language})");
            Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            await Assertions.Expect(visit.Page.Locator($"header nav.d-lg-block a[href='{link}'][aria-current]")).ToHaveCountAsync(1);
        }
        visit.AssertNoFault();
    }

    [Theory]
    [InlineData("/platform", "amministratore")]
    [InlineData("/platform/clients", "amministratore")]
    [InlineData("/platform/features", "amministratore")]
    [InlineData("/platform/features/training", "amministratore")]
    [InlineData("/reporting", "programmazione")]
    [InlineData("/training", "formazione")]
    [InlineData("/governance", "segreteria")]
    public async Task Every_page_that_an_overview_leads_to_is_accessible_and_fits_a_phone(string overview, string account)
    {
        await using var visit = await house.SignInAsync(account, "it", phone: true);
        await visit.GoAsync(overview);
        var links = await visit.Main.Locator($"a[href^='{overview}/']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.getAttribute('href')))]");
        var findings = new List<string>();
        foreach (var link in links.Take(5))
        {
            await visit.GoAsync(link);
            await PageChecks.HeadingAsync(visit.Page, link);
            findings.AddRange(await PageChecks.LooksAsync(visit.Page, link));
        }

        Assert.NotEmpty(links);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        visit.AssertNoFault();
    }

    [Theory]
    [InlineData("segreteria", 1)]
    [InlineData("cpi.ascoli", 1)]
    [InlineData(null, 0)]
    public async Task The_search_is_offered_to_those_who_may_search(string? account, int fields)
    {
        await using var visit = account is null ? await house.OpenAsync("it") : await house.SignInAsync(account, "it");
        if (account is null)
            await visit.GoAsync("/account/sign-in");

        await Assertions.Expect(visit.Page.Locator("#hub-search")).ToHaveCountAsync(fields);
    }

    [Fact]
    public async Task A_phone_opens_the_navigation_with_a_disclosure()
    {
        await using var visit = await house.SignInAsync("cpi.ascoli", "it", phone: true);
        var link = visit.Page.Locator("details.hub-nav-phone a[href='/case-management/referrals']");
        await Assertions.Expect(link).ToBeHiddenAsync();

        await visit.Page.Locator("details.hub-nav-phone > summary").ClickAsync();
        await visit.FollowAsync(link);

        Assert.Equal("/case-management/referrals", visit.Path);
    }
}
