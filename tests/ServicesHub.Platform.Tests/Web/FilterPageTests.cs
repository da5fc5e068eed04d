using System.Net;
using System.Text.RegularExpressions;
using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

/// <summary>Visitors run no scripts: what works here works without JavaScript.</summary>
public sealed partial class FilterPageTests(Demonstration demonstration)
{
    private const string Page = "/platform/features/reporting/filters";
    private const string Feature = "/platform/features/reporting";

    [Fact]
    public async Task Filters_take_effect_for_the_right_person_and_not_for_another_and_are_undone_from_the_history()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var officer = await demonstration.Hub.SignInAsync("programmazione");
        using var operators = await demonstration.Hub.SignInAsync("cpi.ascoli");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(officer), await StatusAsync(operators)));

        using var saved = await administrator.SubmitAsync(
            Page, "filters", ("Model.Version", await VersionAsync(administrator)), ("Model.Roles[0].Id", HubRoles.PlanOfficer), ("Model.Roles[0].Chosen", "true"), ("Model.Reason", "solo per chi programma"));

        Assert.Equal(Feature + "?done=filtered", saved.PathAndQuery());
        await Soon.TrueAsync(async () => await StatusAsync(operators) == HttpStatusCode.NotFound, "who is in another role sees nothing of it");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(officer));
        Assert.Contains("solo per chi lavora come Funzionario della programmazione", await administrator.GetAsync(Feature).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("solo per chi lavora come Funzionario della programmazione", await administrator.GetAsync("/platform/features").TextAsync(), StringComparison.Ordinal);

        Assert.Contains($"href=\"{Page}?undo=true\"", await administrator.PageAsync(Feature), StringComparison.Ordinal);
        var undo = await administrator.GetAsync(Page + "?undo=true").TextAsync();
        Assert.Matches("Annulla la modifica del [^<]*: solo per chi programma</textarea>", undo);
        Assert.DoesNotContain("checked", undo, StringComparison.Ordinal);
        using var undone = await administrator.SubmitAsync(Page + "?undo=true", "filters", ("Model.Version", await VersionAsync(administrator)), ("Model.Reason", "annullo la prova dei filtri"));
        Assert.Equal(Feature + "?done=filtered", undone.PathAndQuery());
        await Soon.TrueAsync(async () => await StatusAsync(operators) == HttpStatusCode.OK, "she sees it again");
    }

    [Fact]
    public async Task A_period_is_typed_in_Italian_time()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");

        using var saved = await administrator.SubmitAsync(
            "/platform/features/reporting.context/filters", "filters", ("Model.Version", await VersionAsync(administrator, "/platform/features/reporting.context/filters")),
            ("Model.FromDay", "01/07/2026"), ("Model.FromTime", "8.30"), ("Model.UntilDay", "31/12/2036"), ("Model.Reason", "un periodo di prova"));

        var seen = await administrator.GetAsync("/api/platform/v1/features/reporting.context/filters").TextAsync();
        Assert.Contains("2026-07-01T06:30:00", seen, StringComparison.Ordinal);
        Assert.Contains("2036-12-30T23:00:00", seen, StringComparison.Ordinal);
        Assert.Contains("dal 01/07/2026, 08:30 al 31/12/2036, 00:00", await administrator.GetAsync("/platform/features/reporting.context").TextAsync(), StringComparison.Ordinal);
        Assert.Contains("value=\"01/07/2026\"", await administrator.PageAsync("/platform/features/reporting.context/filters"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Model.Percentage", "101", "Scrivi un numero da 0 a 100.")]
    [InlineData("Model.Percentage", "molti", "Scrivi un numero")]
    [InlineData("Model.FromDay", "31/02/2027", "Questa data non esiste")]
    [InlineData("Model.FromTime", "25:00", "Questo orario non esiste")]
    [InlineData("Model.UntilDay", "01/01/2027", "La fine è prima dell'inizio")]
    [InlineData("Model.Reason", "breve", "almeno 10 caratteri")]
    [InlineData("Model.Version", "0", "quello che hai scritto è qui sotto")]
    public async Task What_is_refused_is_kept_as_it_was_typed(string field, string value, string refusal)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        const string page = "/platform/features/case-management.imports/filters";
        await ChangeAsync(administrator, page);
        var fields = new Dictionary<string, string>
        {
            ["Model.Version"] = await VersionAsync(administrator, page), ["Model.Percentage"] = "42", ["Model.FromDay"] = "02/02/2027", ["Model.FromTime"] = "9.15", ["Model.UntilDay"] = "03/03/2028",
            ["Model.Roles[0].Id"] = HubRoles.Operator, ["Model.Roles[0].Chosen"] = "true", ["Model.Reason"] = "un motivo lungo abbastanza",
        };
        fields[field] = value;

        var refused = await administrator.SubmitAsync(page, "filters", [.. fields.Select(f => (f.Key, f.Value))]).TextAsync();

        Assert.Contains(refusal, refused, StringComparison.Ordinal);
        foreach (var (name, typed) in fields.Where(f => f.Key is not ("Model.Version" or "Model.Reason") && !f.Key.Contains('[', StringComparison.Ordinal)))
            Assert.Matches($"name=\"{Regex.Escape(name)}\" value=\"{Regex.Escape(typed)}\"", refused);
        Assert.Contains(fields["Model.Reason"] + "</textarea>", refused, StringComparison.Ordinal);
        Assert.Matches("name=\"Model.Roles\\[0\\].Chosen\" value=\"true\" checked", refused);
    }

    private static async Task ChangeAsync(HubVisitor administrator, string page)
    {
        using var first = await administrator.SubmitAsync(page, "filters", ("Model.Version", await VersionAsync(administrator, page)), ("Model.Percentage", "99"), ("Model.Reason", "prima decisione"));
        Assert.EndsWith("?done=filtered", first.PathAndQuery(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(HubVisitor visitor)
    {
        using var answer = await visitor.GetAsync("/reporting");
        return answer.StatusCode;
    }

    private static async Task<string> VersionAsync(HubVisitor visitor, string page = Page) => Version().Match(await visitor.PageAsync(page)).Groups[1].Value;

    [GeneratedRegex("name=\"Model.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
