using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace ServicesHub.Shell.Tests;

public sealed class MarkupTests(ShellSite site) : IClassFixture<ShellSite>
{
    private static readonly string[] Pages = ["/everything?done=saved", "/form", "/work", "/confirm", "/gone", "/down", "/error", "/off", "/large", "/many", "/none"];

    public static TheoryData<string, string> PagesInBothLanguages =>
        [.. from page in Pages from language in new[] { "it", "en" } select (page, language)];

    [Theory]
    [MemberData(nameof(PagesInBothLanguages))]
    public async Task A_page_obeys_the_content_security_policy(string address, string language)
    {
        var page = await site.Get(address, language);

        Assert.Empty(page.QuerySelectorAll("[style], style, iframe, object"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/_content/ServicesHub.Shell/", script.GetAttribute("src")));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.QuerySelectorAll("[src], link[href]"), element =>
            (element.GetAttribute("src") ?? element.GetAttribute("href"))!.Contains("//", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PagesInBothLanguages))]
    public async Task A_page_has_one_heading_and_no_id_twice(string address, string language)
    {
        var page = await site.Get(address, language);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"), element =>
            Assert.All((element.GetAttribute("aria-labelledby") + " " + element.GetAttribute("aria-describedby"))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries), id => Assert.NotNull(page.GetElementById(id))));
    }

    [Fact]
    public async Task Every_component_of_the_shell_stands_on_a_page_that_is_checked()
    {
        foreach (var page in Pages)
            await site.Get(page);
        using var bad = await site.Post("/form", "nobody", []);
        using var wrong = await site.Post("/form", "register", []);

        var components = typeof(App).Assembly.GetTypes()
            .Where(type => typeof(IComponent).IsAssignableFrom(type) && !type.IsAbstract && type.Name != "_Imports");
        Assert.Empty(components.Where(type => !RecordingActivator.Rendered.ContainsKey(type)).Select(type => type.Name));
    }

    [Fact]
    public async Task Every_icon_is_in_the_sprite()
    {
        var sprite = await File.ReadAllTextAsync(Path.Combine(Assets.Folder, "lib/bootstrap-italia/svg/sprites.svg"), TestContext.Current.CancellationToken);
        var known = Regex.Matches(sprite, "id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToHashSet();
        foreach (var address in Pages)
        {
            var page = await site.Get(address);
            Assert.All(page.QuerySelectorAll("use"), icon => Assert.Contains(icon.GetAttribute("href")!.Split('#')[1], known));
        }
    }

    [Fact]
    public async Task Work_under_way_refreshes_without_script_and_only_without()
    {
        var page = await site.Get("/work");

        Assert.Empty(page.QuerySelectorAll("head > meta[http-equiv=refresh]"));
        Assert.Contains("http-equiv=\"refresh\"", page.QuerySelector("head > noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("120", page.QuerySelector("progress")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_off_look_the_same()
    {
        var answers = new List<string>();
        foreach (var address in new[] { "/gone", "/none", "/off" })
            answers.Add((await site.Get(address)).QuerySelector("main")!.InnerHtml);

        Assert.Single(answers.Distinct());
        Assert.Contains("Pagina non trovata", answers[0], StringComparison.Ordinal);
    }
}
