using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ServicesHub.Reporting.Indicators;
using ServicesHub.Reporting.Tables;
using ServicesHub.Reporting.Tests.Desks;

namespace ServicesHub.Reporting.Tests.Tables;

public sealed partial class CrossTableTests(DemonstrationProvince province) : IClassFixture<DemonstrationProvince>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("it", "< soglia", "Totale")]
    [InlineData("en", "< threshold", "Total")]
    public async Task The_page_shows_the_numbers_of_the_table_and_hides_what_it_hides_in_both_languages(string language, string hidden, string total)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        foreach (var by in new string[][] { ["sex", "citizenship"], ["citizenship"], ["sex", "citizenship", "permit-family"] })
        {
            var table = (await province.Desk.Get<ReadIndicators>().FindAsync("P01", 2026, by, Ct))!.Table!;
            var html = await RenderAsync(table);
            var shown = Cell().Matches(html).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value).Trim()).ToList();
            Assert.Equal(table.Cells.Select(c => c.Value?.ToString(CultureInfo.InvariantCulture) ?? hidden).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
            Assert.Contains(total, html, StringComparison.Ordinal);
            Assert.Contains("Romania", html, StringComparison.Ordinal);
        }
    }

    private static async Task<string> RenderAsync(TableView table)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CrossTable>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { ["Table"] = table, ["Caption"] = "prova" }))).ToHtmlString());
    }

    [GeneratedRegex("<td[^>]*>([^<]*)</td>")]
    private static partial Regex Cell();
}
