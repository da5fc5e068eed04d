using System.Net;

namespace ServicesHub.Shell.Tests;

public sealed class LanguageTests(ShellSite site) : IClassFixture<ShellSite>
{
    [Theory]
    [InlineData("en-US,it;q=0.5", "en")]
    [InlineData("it,en;q=0.9", "it")]
    [InlineData("en;q=0.2,it;q=0.8", "it")]
    [InlineData("fr,de", "it")]
    [InlineData("*", "it")]
    public async Task Without_a_choice_the_browser_decides_and_Italian_is_the_default(string accepted, string expected)
    {
        var page = await site.Get("/form", accepted);

        Assert.Equal(expected, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(expected == "it" ? "Vai al contenuto principale" : "Skip to the main content",
            page.QuerySelector(".skiplinks a")!.TextContent);
    }

    [Fact]
    public async Task The_chosen_language_wins_over_the_browser()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/form");
        request.Headers.Add("Accept-Language", "it");
        request.Headers.Add("Cookie", "hub.lang=en");
        using var response = await site.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("en", (await ShellSite.Parse(response)).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/form?scope=mine", "/form?scope=mine")]
    [InlineData("https://example.org/", "/")]
    [InlineData("//example.org/", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("", "/")]
    public async Task The_switch_remembers_the_language_and_comes_back(string returnUrl, string expected)
    {
        using var opened = await site.Client().GetAsync("/form", TestContext.Current.CancellationToken);
        var form = (await ShellSite.Parse(opened)).QuerySelector("form.hub-language")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
                new("lang", "en"),
                new("returnUrl", returnUrl),
            ]),
        };
        request.Headers.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var response = await site.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.ToString());
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("hub.lang=en;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_title_is_the_heading_and_the_hub()
    {
        var page = await site.Get("/form", "en");

        Assert.Equal("Registra persona – Test hub", page.Title);
    }
}
