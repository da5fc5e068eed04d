using Deque.AxeCore.Commons;

namespace ServicesHub.Browser.Tests;

/// <summary>What holds for every page, on every device and in both languages.</summary>
internal static class PageChecks
{
    private const string HubName = "ServicesHub";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static async Task HeadingAsync(IPage page, string what)
    {
        var headings = await page.Locator("h1").AllInnerTextsAsync();
        Assert.True(headings.Count == 1, $"{what}, {page.Url}: {headings.Count} headings of the first level.");
        var title = await page.TitleAsync();
        Assert.True(title == $"{headings[0]} – {HubName}", $"{what}, {page.Url}: the title is “{title}”, the heading “{headings[0]}”.");
        var empty = await page.EvaluateAsync<string[]>("() => [...document.styleSheets].filter(s => s.cssRules.length === 0).map(s => s.href)");
        var sheets = await page.EvaluateAsync<int>("() => document.styleSheets.length");
        Assert.True(sheets > 0 && empty.Length == 0, $"{what}, {page.Url}: {sheets} style sheets, empty: {string.Join(", ", empty)}");
    }

    /// <summary>What is wrong with the looks of a page, one sentence each, with the page, the rule and the element.</summary>
    public static async Task<IReadOnlyList<string>> LooksAsync(IPage page, string what)
    {
        var tooWide = await page.EvaluateAsync<string?>("""
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide) return null;
              return [...document.querySelectorAll('main *')].find(e => e.getBoundingClientRect().right > wide + 1)?.outerHTML.slice(0, 150) ?? 'outside main';
            }
            """);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe);
        var grave = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
              .flatMap(rule => rule.nodes.map(node => `${rule.impact} ${rule.id}: ${node.target.join(' ')} ${node.html}`))
            """);
        return [.. tooWide is null ? [] : (string[])[$"{what}, {page.Url}: wider than the screen: {tooWide}"], .. grave.Select(rule => $"{what}, {page.Url}: axe: {rule}")];
    }
}
