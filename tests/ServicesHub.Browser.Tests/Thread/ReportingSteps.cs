using System.Globalization;

namespace ServicesHub.Browser.Tests;

/// <summary>The last step of the thread: the figure behind the target has grown, and page and CSV say the same.</summary>
internal sealed class ReportingSteps(HubInBrowser house, string language, Album album)
{
    public async Task ReadAsync(decimal actual)
    {
        await using var officer = await house.SignInAsync("programmazione", language, album);
        await officer.FollowNavigationAsync("Risultati", "Results");
        await officer.ShowAsync("results");
        await officer.FollowAsync(officer.Main.Locator("a[href^='/reporting/indicators/P01']").First);
        var text = await officer.Main.InnerTextAsync();
        Assert.Contains(actual.ToString("0", CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        Assert.Contains(GovernanceSteps.Target, text, StringComparison.Ordinal);
        await officer.ShowAsync("indicator");
        await CompareAsync(officer);
    }

    /// <summary>Every number of the table on the page stands in the CSV and the other way round; hidden ones are hidden in both.</summary>
    private static async Task CompareAsync(Visit officer)
    {
        var rows = await officer.Main.Locator("table.hub-cross tbody tr").AllAsync();
        var onPage = new List<string>();
        foreach (var row in rows)
            onPage.AddRange((await row.Locator("td").AllInnerTextsAsync()).Select(Plain));
        Assert.Contains("", onPage);
        var download = officer.Page.WaitForDownloadAsync();
        await officer.ClickAsync("Scarica CSV", "Download CSV");
        var lines = (await File.ReadAllLinesAsync(await (await download).PathAsync())).Skip(1).Where(line => line.Length > 0).ToList();
        Assert.Equal(onPage.Count, lines.Count);
        Assert.Equal(onPage.Where(v => v.Length > 0).Order(StringComparer.Ordinal), lines.Select(ValueOf).Where(v => v.Length > 0).Order(StringComparer.Ordinal));
    }

    private static string Plain(string cell) => cell.Contains('<', StringComparison.Ordinal) ? "" : string.Concat(cell.Where(char.IsAsciiDigit));

    // Five columns from the end: value; suppressed; threshold; definition_version; hash.
    private static string ValueOf(string line) => line.Split(';')[^5];
}
