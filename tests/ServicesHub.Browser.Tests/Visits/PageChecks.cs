using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace ServicesHub.Browser.Tests;

/// <summary>What holds for every page, on every device and in both languages.</summary>
internal static class PageChecks
{
    private const string HubName = "ServicesHub";

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
        var axe = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return
        [
            .. tooWide is null ? [] : (string[])[$"{what}, {page.Url}: wider than the screen: {tooWide}"],
            .. axe.Violations.Where(v => v.Impact is "serious" or "critical")
                .SelectMany(v => v.Nodes.Select(node => $"{what}, {page.Url}: {v.Impact} {v.Id}: {node.Target} {node.Html}")),
        ];
    }
}
