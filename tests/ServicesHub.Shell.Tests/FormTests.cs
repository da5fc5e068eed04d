using System.Net;

namespace ServicesHub.Shell.Tests;

public sealed class FormTests(ShellSite site) : IClassFixture<ShellSite>
{
    private static readonly Dictionary<string, string> Typed = new()
    {
        ["Model.FamilyName"] = "  ",
        ["Model.BirthDate"] = "31/02/1990 \"<b>",
        ["Model.Citizenship"] = "MA",
        ["Model.Sex"] = "M",
        ["Model.Institution"] = "CPI che non c'è",
        ["Model.Hours"] = "quaranta",
        ["Model.Notes"] = "Prima riga\nSeconda & ultima",
        ["Model.Informed"] = "true",
        ["Model.Contacts[0]"] = "a",
        ["Model.Contacts[1]"] = "b",
        ["Model.Id"] = "42",
    };

    [Fact]
    public async Task What_was_typed_stays_in_every_field_after_an_error()
    {
        var page = await ShellSite.Parse(await site.Post("/form", "register", Typed));

        Assert.Equal("  ", page.QuerySelector("[name='Model.FamilyName']")!.GetAttribute("value"));
        Assert.Equal(Typed["Model.BirthDate"], page.QuerySelector("[name='Model.BirthDate']")!.GetAttribute("value"));
        Assert.Equal("MA", page.QuerySelector("[name='Model.Citizenship'] option[selected]")!.GetAttribute("value"));
        Assert.Equal("M", page.QuerySelector("[name='Model.Sex'][checked]")!.GetAttribute("value"));
        Assert.Equal(Typed["Model.Institution"], page.QuerySelector("[name='Model.Institution']")!.GetAttribute("value"));
        Assert.Equal("quaranta", page.QuerySelector("[name='Model.Hours']")!.GetAttribute("value"));
        Assert.Equal(Typed["Model.Notes"], page.QuerySelector("textarea[name='Model.Notes']")!.TextContent);
        Assert.True(page.QuerySelector("[name='Model.Informed']")!.HasAttribute("checked"));
        Assert.Equal("b", page.QuerySelector("[name='Model.Contacts[1]']")!.GetAttribute("value"));
        Assert.Equal("42", page.QuerySelector("[name='Model.Id']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_error_is_tied_to_its_field()
    {
        var page = await ShellSite.Parse(await site.Post("/form", "register", Typed));
        var field = page.QuerySelector("[name='Model.BirthDate']")!;

        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        var described = field.GetAttribute("aria-describedby")!.Split(' ');
        Assert.Equal(2, described.Length);
        Assert.Contains("gg/mm/aaaa", page.GetElementById(described[0])!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Questa data non esiste", page.GetElementById(described[1])!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Model.Citizenship']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task The_summary_takes_the_focus_and_each_line_leads_to_its_field()
    {
        var page = await ShellSite.Parse(await site.Post("/form", "register", Typed));
        var summary = page.QuerySelector("form .hub-errors")!;

        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        var links = summary.QuerySelectorAll("a").ToList();
        Assert.Equal(["Cognome: compila questo campo.", "Data di nascita", "Ore settimanali"],
            links.Select((link, at) => at == 0 ? link.TextContent : link.TextContent.Split(':')[0]));
        Assert.Equal(["Model.FamilyName", "Model.BirthDate", "Model.Hours"],
            links.Select(link => page.GetElementById(link.GetAttribute("href")!.Split('#')[1])!.GetAttribute("name")));
    }

    [Fact]
    public async Task Every_field_has_a_label_and_says_whether_it_may_stay_empty()
    {
        var page = await site.Get("/form");
        var fields = page.QuerySelectorAll("form.hub-form").SelectMany(form => form.QuerySelectorAll("input:not([type=hidden]), select, textarea"));

        Assert.All(fields, field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.Equal("Note\u00a0(facoltativo)", page.QuerySelector("label[for='register-notes']")!.TextContent);
        Assert.Null(page.QuerySelector("[name='Model.Notes']")!.GetAttribute("aria-required"));
        Assert.Equal("Cognome", page.QuerySelector("label[for='register-familyname']")!.TextContent);
        Assert.Equal("true", page.QuerySelector("[name='Model.FamilyName']")!.GetAttribute("aria-required"));
    }

    [Fact]
    public async Task What_a_use_case_refuses_is_shown_at_its_field()
    {
        var page = await ShellSite.Parse(await site.Post("/form", "register", With("Doppio", "12/05/1990")));

        Assert.Contains("Già registrata.", page.GetElementById("register-familyname-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_whole_form_stands_in_the_summary_without_a_link()
    {
        var page = await ShellSite.Parse(await site.Post("/form", "register", [.. With("Rossi", "12/05/1990"), new("Model.Notes", "whole")]));

        Assert.Equal("Il servizio non risponde.", page.QuerySelector(".hub-errors li")!.TextContent.Trim());
        Assert.Null(page.QuerySelector(".hub-errors a"));
    }

    [Fact]
    public async Task A_form_that_is_in_order_leads_on()
    {
        using var response = await site.Post("/form", "register", With("Rossi", "12051990"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.EndsWith("/form?done=saved", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_errors_are_in_the_language_of_the_page()
    {
        var page = await ShellSite.Parse(await site.Post("/form", "register", Typed, language: "en"));

        Assert.Equal("3 things need correcting", page.QuerySelector(".hub-errors h2")!.TextContent);
        Assert.Contains("There is no such date", page.GetElementById("register-birthdate-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register", false)]
    [InlineData("", true)]
    [InlineData("nobody", true)]
    public async Task A_form_that_did_not_arrive_whole_is_answered_with_a_page(string form, bool token)
    {
        using var response = await site.Post("/form", form, Typed, token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Il modulo non è arrivato intero", (await ShellSite.Parse(response)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("Model.FamilyName.Deep", "x")]
    [InlineData("Model[0].FamilyName", "x")]
    [InlineData("Model.Contacts[-1]", "x")]
    [InlineData("Model.Contacts[99999]", "x")]
    [InlineData("Model[", "x")]
    [InlineData("Model", "\u0000")]
    public async Task A_malformed_post_never_breaks_the_page(string name, string value)
    {
        using var response = await site.Post("/form", "register", [new(name, value)]);

        Assert.InRange((int)response.StatusCode, 200, 499);
        Assert.NotNull((await ShellSite.Parse(response)).QuerySelector("h1"));
    }

    private static Dictionary<string, string> With(string familyName, string birthDate) =>
        new() { ["Model.FamilyName"] = familyName, ["Model.BirthDate"] = birthDate };
}
