using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

/// <summary>Visitors run no scripts: what works here works without JavaScript.</summary>
public sealed partial class PlanPageTests(Demonstration demonstration)
{
    private const string Feature = "/platform/features/training";
    private const string Page = Feature + "/plan";

    [Fact]
    public async Task A_switch_is_planned_on_its_page_shown_and_cancelled()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        (string, string)[] fields = [("Model.Id", Guid.CreateVersion7().ToString()), ("Model.Target", "off"), ("Model.Day", "31/12/2036"), ("Model.Time", "18:00"), ("Model.UntilDay", "02/01/2037"), ("Model.Reason", "chiusura di fine anno")];

        var refused = await administrator.SubmitAsync(Page, "plan", [.. fields, ("Model.Title", "un altro modulo")]).TextAsync();
        Assert.Contains("il nome del modulo che sarà disattivato", refused, StringComparison.Ordinal);
        foreach (var typed in (string[])["31/12/2036", "18:00", "02/01/2037", "un altro modulo"])
            Assert.Contains($"value=\"{typed}\"", refused, StringComparison.Ordinal);
        Assert.Contains("chiusura di fine anno</textarea>", refused, StringComparison.Ordinal);

        using var planned = await administrator.SubmitAsync(Page, "plan", [.. fields, ("Model.Title", "formazione")]);
        Assert.Equal(Feature + "?done=planned", planned.PathAndQuery());
        using var twice = await administrator.SubmitAsync(Page, "plan", [.. fields, ("Model.Title", "formazione")]);
        Assert.Equal(Feature + "?done=planned", twice.PathAndQuery());
        Assert.Contains("Pianificato: disattivazione, 31/12/2036, 18:00", await administrator.GetAsync("/platform/features").TextAsync(), StringComparison.Ordinal);
        var plans = Plan().Matches(await administrator.PageAsync(Feature));
        Assert.Equal(2, plans.Count);

        using var cancelled = await administrator.SubmitAsync(Feature, "cancel", ("Cancel.Plan", plans[0].Groups[1].Value));
        Assert.Equal(Feature + "?done=cancelled", cancelled.PathAndQuery());
        Assert.Empty(Plan().Matches(await administrator.PageAsync(Feature)));
        Assert.DoesNotContain("Pianificato", await administrator.GetAsync("/platform/features").TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Model.Day", "31/12/2020", "Questo momento è già passato")]
    [InlineData("Model.Day", "domani", "Questa data non esiste")]
    [InlineData("Model.Time", "25", "Questo orario non esiste")]
    [InlineData("Model.Time", "", "Compila questo campo")]
    [InlineData("Model.UntilDay", "30/12/2036", "La fine è prima dell'inizio")]
    [InlineData("Model.Reason", "breve", "almeno 10 caratteri")]
    [InlineData("Model.Target", "altro", "scegline una dell'elenco")]
    public async Task What_cannot_be_planned_is_kept_as_it_was_typed(string field, string value, string refusal)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var fields = new Dictionary<string, string>
        {
            ["Model.Id"] = Guid.CreateVersion7().ToString(), ["Model.Target"] = "off", ["Model.Day"] = "31/12/2036", ["Model.Time"] = "18:00", ["Model.UntilDay"] = "02/01/2037", ["Model.UntilTime"] = "7.30", ["Model.Reason"] = "un motivo lungo abbastanza",
        };
        fields[field] = value;

        var refused = await administrator.SubmitAsync("/platform/features/training.certificates/plan", "plan", [.. fields.Select(f => (f.Key, f.Value))]).TextAsync();

        Assert.Contains(refusal, refused, StringComparison.Ordinal);
        foreach (var name in (string[])["Model.Id", "Model.Day", "Model.Time", "Model.UntilDay", "Model.UntilTime"])
            Assert.Contains($"name=\"{name}\" value=\"{fields[name]}\"", refused, StringComparison.Ordinal);
        Assert.Contains(fields["Model.Reason"] + "</textarea>", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31/12/2020", "18:00", "02/01/2037", "", "Model.Day")]
    [InlineData("oggi", "00:00", "02/01/2037", "", "Model.Time")]
    [InlineData("31/12/2036", "18:00", "30/12/2036", "19:00", "Model.UntilDay")]
    [InlineData("31/12/2036", "18:00", "31/12/2036", "", "Model.UntilDay")]
    [InlineData("31/12/2036", "18:00", "31/12/2036", "17:00", "Model.UntilTime")]
    public async Task A_moment_that_cannot_be_planned_is_refused_at_the_field_that_is_wrong(string day, string time, string untilDay, string untilTime, string field)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var today = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome")).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

        var refused = await administrator.SubmitAsync("/platform/features/training.certificates/plan", "plan",
            ("Model.Target", "off"), ("Model.Day", day == "oggi" ? today : day), ("Model.Time", time), ("Model.UntilDay", untilDay), ("Model.UntilTime", untilTime), ("Model.Reason", "un motivo lungo abbastanza")).TextAsync();

        Assert.Equal([field], Invalid().Matches(refused).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public async Task A_plan_is_carried_out_by_the_hub_itself_and_each_process_says_how_soon_it_followed()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        const string feature = "training.certificates";
        var now = DateTimeOffset.UtcNow;

        using var planned = await administrator.PostAsync($"/api/platform/v1/features/{feature}/plans", new { on = false, at = now.AddSeconds(2), until = now.AddSeconds(12), reason = "prova di pochi secondi" });
        Assert.Equal(HttpStatusCode.Created, planned.StatusCode);

        JsonElement detail = default;
        await Soon.TrueAsync(async () => (detail = await ReadAsync(administrator, feature)).GetProperty("history").EnumerateArray().Any(c => c.GetProperty("on").ValueKind == JsonValueKind.False), "it is switched off");
        await Soon.TrueAsync(async () => (detail = await ReadAsync(administrator, feature)).GetProperty("plans").EnumerateArray().All(p => p.GetProperty("state").GetString() == "done"), "both plans are carried out");
        await Soon.TrueAsync(async () => (detail = await ReadAsync(administrator, feature)).GetProperty("feature").GetProperty("isOn").GetBoolean(), "it is on again");
        await Soon.TrueAsync(async () => Reached().Count(await administrator.GetAsync("/platform/features/" + feature).TextAsync()) == 2, "both processes say how soon they followed");

        Assert.Equal(["ServicesHub.Gateway", "ServicesHub.Host"], detail.GetProperty("processes").EnumerateArray().Select(p => p.GetProperty("program").GetString()));
        Assert.Contains("platform", detail.GetProperty("processes")[0].GetProperty("modules").EnumerateArray().Select(m => m.GetString()));
        TestContext.Current.TestOutputHelper?.WriteLine("Followed after (ms): " + string.Join(", ", detail.GetProperty("processes").EnumerateArray().Select(p => p.GetProperty("milliseconds").GetDouble().ToString("0.0", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task A_plan_that_was_refused_is_shown_with_its_reason_where_features_are_listed()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        await using var database = NpgsqlDataSource.Create(demonstration.Hub.Database.AdminConnectionString);
        await using var insert = database.CreateCommand($"""
            insert into hub.feature_plans (id, name, "on", at, reason, also_dependants, planned_by, planned_at, state, switched, settled_at, refusal_it, refusal_en)
            select '{Guid.CreateVersion7()}', 'governance.plans', false, now(), 'un motivo', false, id, now() - interval '1 hour', 'refused', array[]::text[], now(), 'Non era possibile.', 'It was not possible.'
            from hub.users where user_name = 'amministratore'
            """);
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Non era possibile.", await administrator.GetAsync("/platform/features").TextAsync(), StringComparison.Ordinal);
        var page = await administrator.GetAsync("/platform/features/governance.plans").TextAsync();
        Assert.Matches("(?s)non eseguita.*Non era possibile\\.", page);
    }

    private static async Task<JsonElement> ReadAsync(HubVisitor visitor, string feature) =>
        await visitor.Http.GetFromJsonAsync<JsonElement>($"/api/platform/v1/features/{feature}", TestContext.Current.CancellationToken);

    [GeneratedRegex("name=\"([^\"]+)\"[^>]*aria-invalid=\"true\"")]
    private static partial Regex Invalid();

    [GeneratedRegex("name=\"Cancel.Plan\" value=\"([^\"]+)\"")]
    private static partial Regex Plan();

    [GeneratedRegex(@"raggiunto in [\d.]+ ms")]
    private static partial Regex Reached();
}
