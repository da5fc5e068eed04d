using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ServicesHub.Testing;

namespace ServicesHub.Conformance.Tests;

public sealed class NavigationTests(Province province)
{
    public static TheoryData<string, string> Links =>
        [.. from module in Province.Modules from item in module.Manifest.Navigation from language in (string[])["it", "en"] select (item.Href, language)];

    [Theory]
    [MemberData(nameof(Links))]
    public async Task A_navigation_link_leads_to_a_page_with_one_heading_that_is_styled_and_has_something_to_show(string href, string language)
    {
        using var visitor = await VisitorOf(href, language);
        using var response = await visitor.GetAsync(href);
        var page = Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        var heading = Assert.Single(page.QuerySelectorAll("h1"));
        Assert.StartsWith(heading.TextContent.Trim(), page.Title!.Trim(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll($"nav a[href='{href}'][aria-current]"));
        Assert.NotEmpty(page.QuerySelectorAll("main tbody tr, main li, main dl, main .hub-empty"));
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            using var style = await visitor.GetAsync(sheet);
            Assert.True(style.IsSuccessStatusCode && style.Content.Headers.ContentType?.MediaType == "text/css", sheet);
            Assert.NotEmpty(await style.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Province.ModuleIds), MemberType = typeof(Province))]
    public async Task Everybody_signs_in_before_seeing_a_page_of_a_module(string moduleId)
    {
        using var stranger = province.Hub.Visitor();
        foreach (var item in Province.Manifest(moduleId).Navigation)
        {
            using var response = await stranger.GetAsync(item.Href);
            Assert.Equal("/account/sign-in", response.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    private Task<HubVisitor> VisitorOf(string href, string language)
    {
        var (module, item) = Province.Modules.SelectMany(m => m.Manifest.Navigation, (m, i) => (m, i)).First(n => n.i.Href == href);
        return province.PermittedAsync(module.Manifest.Id, item.Permission, language);
    }

    internal static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
