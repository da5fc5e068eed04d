using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

public sealed class MarkupTests
{
    [Fact]
    public void No_page_styles_in_place() => Offenders.None(MarkupRules.InlineStyle(RepositoryFiles.All));

    [Fact]
    public void No_page_scripts_in_place() => Offenders.None(MarkupRules.InlineScript(RepositoryFiles.All));

    [Theory]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<p STYLE = 'color: red'>")]
    [InlineData("<p style=@colour>")]
    [InlineData("<style>p { color: red }</style>")]
    public void A_style_in_place_is_found(string markup) => Assert.Single(MarkupRules.InlineStyle([new("A.razor", markup)]));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=\"module\">alert(1)</script>")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<body onload='go()'>")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void A_script_in_place_is_found(string markup) => Assert.Single(MarkupRules.InlineScript([new("A.razor", markup)]));

    [Theory]
    [InlineData("<script src=\"hub.js\" defer></script>")]
    [InlineData("<HubForm OnSubmit=\"SubmitAsync\">")]
    [InlineData("<form @onsubmit=\"SubmitAsync\">")]
    [InlineData("<p class=\"style\" data-style=\"x\">")]
    public void What_the_policy_allows_is_not_found(string markup)
    {
        Assert.Empty(MarkupRules.InlineStyle([new("A.razor", markup)]));
        Assert.Empty(MarkupRules.InlineScript([new("A.razor", markup)]));
    }
}
