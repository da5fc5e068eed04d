using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

/// <summary>Undoing a switch that took others with it, on a hub whose results need training for the length of a test.</summary>
public sealed partial class UndoTests(Demonstration demonstration) : IAsyncLifetime
{
    private const string Api = "/api/platform/v1/features/training";
    private const string Page = "/platform/features/training";

    private HubVisitor administrator = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        administrator = await demonstration.Hub.SignInAsync("amministratore");
        await NeedsAsync("""["training"]""");
        await Soon.TrueAsync(async () => (await DetailAsync()).GetProperty("feature").GetProperty("dependants").GetArrayLength() == 1, "results need training");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var module in (string[])["governance", "training", "reporting"])
        {
            using var back = await administrator.PostAsync($"/api/platform/v1/features/{module}/switch", new { reason = "fine della prova di annullamento" });
            back.EnsureSuccessStatusCode();
        }
        await NeedsAsync("[]");
        await Soon.TrueAsync(async () => (await DetailAsync()).GetProperty("feature").GetProperty("dependants").GetArrayLength() == 0, "results need nothing");
        administrator.Dispose();
    }

    [Fact]
    public async Task The_page_says_what_comes_back_and_brings_it_back_with_one_confirmation()
    {
        await OffAsync();
        var history = await administrator.GetAsync(Page).TextAsync();
        Assert.Contains("Si annulla solo l'ultima modifica", history, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}?undo=true#switching\"", history, StringComparison.Ordinal);

        var question = await administrator.GetAsync(Page + "?undo=true").TextAsync();
        Assert.Matches(@"(?s)Torna com'era tutto ciò che quella modifica ha disattivato:.*<li>Formazione</li>\s*<li>Risultati</li>", question);
        (string, string)[] fields = [("Model.Target", Field(question, "Target")), ("Model.UndoOf", Field(question, "UndoOf"))];
        var refused = await administrator.SubmitAsync(Page + "?undo=true", "switch", [.. fields, ("Model.Reason", "boh")]).TextAsync();
        Assert.Contains("almeno 10 caratteri", refused, StringComparison.Ordinal);
        Assert.Matches(@"(?s)Torna com'era tutto.*<li>Formazione</li>", refused);

        using var undone = await administrator.SubmitAsync(Page + "?undo=true", "switch", [.. fields, ("Model.Reason", "annullo la prova")]);

        Assert.Equal("/platform/features?done=switched", undone.PathAndQuery());
        await Soon.TrueAsync(async () => await IsOnAsync("training") && await IsOnAsync("reporting"), "both are on again");
        using var twice = await administrator.SubmitAsync(Page + "?undo=true", "switch", [.. fields, ("Model.Reason", "annullo la prova")]);
        Assert.Equal("/platform/features?done=switched", twice.PathAndQuery());
    }

    [Fact]
    public async Task What_somebody_else_has_switched_on_meanwhile_is_not_undone_by_the_page()
    {
        await OffAsync();
        var question = await administrator.GetAsync(Page + "?undo=true").TextAsync();
        using var on = await administrator.PostAsync(Api + "/switch", new { on = true, reason = "qualcun altro la attiva" });
        await Soon.TrueAsync(() => IsOnAsync("training"), "training is on");

        var refused = await administrator.SubmitAsync(Page + "?undo=true", "switch",
            ("Model.Target", Field(question, "Target")), ("Model.UndoOf", Field(question, "UndoOf")), ("Model.Reason", "annullo la prova")).TextAsync();

        Assert.Contains("si annulla solo l'ultima modifica", refused, StringComparison.Ordinal);
        Assert.False(await IsOnAsync("reporting"));
    }

    [Fact]
    public async Task The_page_names_what_stays_off_and_why()
    {
        await OffAsync();
        await NeedsAsync("""["training", "governance"]""");
        using var off = await administrator.PostAsync("/api/platform/v1/features/governance/switch", new { on = false, reason = "prova di ciò che manca" });
        off.EnsureSuccessStatusCode();

        await Soon.TrueAsync(async () => StaysOff().IsMatch(await administrator.GetAsync(Page + "?undo=true").TextAsync()), "the page names results and what they lack");

        using var back = await administrator.PostAsync("/api/platform/v1/features/governance/switch", new { reason = "fine della prova di ciò che manca" });
        back.EnsureSuccessStatusCode();
        using var undone = await administrator.PostAsync($"{Api}/changes/{await VersionAsync()}/undo", new { reason = "annullo la prova" });
        undone.EnsureSuccessStatusCode();
        await Soon.TrueAsync(async () => await IsOnAsync("training") && await IsOnAsync("reporting"), "both are on again");
    }

    [Fact]
    public async Task The_api_undoes_the_last_change_once_and_says_what_came_back()
    {
        await OffAsync();
        var change = $"{Api}/changes/{await VersionAsync()}/undo";

        using var unfounded = await administrator.PostAsync(change, new { reason = "boh" });
        using var undone = await administrator.PostAsync(change, new { reason = "annullo la prova" });
        using var again = await administrator.PostAsync(change, new { reason = "annullo la prova" });
        using var unknown = await administrator.PostAsync($"{Api}/changes/0/undo", new { reason = "annullo la prova" });

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound], new[] { unfounded, undone, again, unknown }.Select(r => r.StatusCode));
        var done = await undone.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(["training", "reporting"], done.GetProperty("names").EnumerateArray().Select(n => n.GetString()));
        Assert.Equal((0, 0), (done.GetProperty("refused").GetArrayLength(), done.GetProperty("changedSince").GetArrayLength()));
        Assert.Equal("changed-since", (await again.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
        await Soon.TrueAsync(async () => await IsOnAsync("training") && await IsOnAsync("reporting"), "both are on again");
    }

    private async Task OffAsync()
    {
        using var off = await administrator.PostAsync(Api + "/switch", new { on = false, alsoDependants = true, reason = "prova di disattivazione" });
        Assert.Equal("training,reporting", string.Join(',', (await off.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("names").EnumerateArray().Select(n => n.GetString())));
        await Soon.TrueAsync(async () => !await IsOnAsync("training"), "training is off");
    }

    private async Task<long> VersionAsync() => (await DetailAsync()).GetProperty("undo").GetProperty("version").GetInt64();

    private Task<JsonElement> DetailAsync() => administrator.Http.GetFromJsonAsync<JsonElement>(Api, Ct);

    private async Task<bool> IsOnAsync(string module) =>
        (await administrator.Http.GetFromJsonAsync<JsonElement>($"/api/platform/v1/features/{module}", Ct)).GetProperty("feature").GetProperty("isOn").GetBoolean();

    private async Task NeedsAsync(string modules)
    {
        await using var owner = NpgsqlDataSource.Create(demonstration.Hub.Database.OwnerConnectionString);
        await using var command = owner.CreateCommand("with changed as (update hub.modules set manifest = jsonb_set(manifest, '{dependsOn}', $1::jsonb) where id = 'reporting' returning 1) select pg_notify('hub_modules', '') from changed");
        command.Parameters.Add(new() { Value = modules });
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static string Field(string page, string name) => Regex.Match(page, $"name=\"Model.{name}\" value=\"([^\"]+)\"").Groups[1].Value;

    [GeneratedRegex(@"(?s)Resta disattivato.*<li>Risultati: Prima attiva ciò da cui dipende: Governance")]
    private static partial Regex StaysOff();
}
