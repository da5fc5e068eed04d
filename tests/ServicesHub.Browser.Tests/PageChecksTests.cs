namespace ServicesHub.Browser.Tests;

/// <summary>The checks themselves find what they are for.</summary>
public sealed class PageChecksTests(HubInBrowser house)
{
    [Theory]
    [InlineData("document.querySelector('label').remove()", "axe: critical label")]
    [InlineData("document.querySelector('main .btn').className = ''; document.querySelector('main button').style.cssText = 'color: #eee; background: #fff'", "axe: serious color-contrast")]
    [InlineData("document.querySelector('main h1').style.cssText = 'width: 3000px'", "wider than the screen")]
    public async Task A_spoilt_page_is_found(string damage, string finding)
    {
        await using var visit = await house.OpenAsync("it");
        await visit.GoAsync("/account/sign-in");
        Assert.Empty(await PageChecks.LooksAsync(visit.Page, "sign-in"));

        await visit.Page.EvaluateAsync(damage);

        Assert.Contains(await PageChecks.LooksAsync(visit.Page, "sign-in"), found => found.Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("new Promise(end => { const s = document.createElement('script'); s.src = 'http://127.0.0.1:9/x.js'; s.onerror = end; document.head.append(s); })")]
    [InlineData("new Promise(end => { addEventListener('securitypolicyviolation', end); document.querySelector('h1').setAttribute('style', 'color: red'); })")]
    [InlineData("new Promise(end => { addEventListener('securitypolicyviolation', end); const s = document.createElement('script'); s.text = '1'; document.head.append(s); })")]
    public async Task What_the_security_policy_forbids_is_found(string deed)
    {
        await using var visit = await house.OpenAsync("it");
        await visit.GoAsync("/account/sign-in");
        visit.AssertNoFault();

        await visit.Page.EvaluateAsync(deed);

        Assert.ThrowsAny<Exception>(visit.AssertNoFault);
    }
}
