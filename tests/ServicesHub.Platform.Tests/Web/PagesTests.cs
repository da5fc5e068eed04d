using System.Net;
using System.Text.RegularExpressions;

namespace ServicesHub.Platform.Tests.Web;

public sealed partial class PagesTests(Demonstration demonstration)
{
    [Fact]
    public async Task A_person_gets_a_further_membership_by_the_form_and_loses_it_again()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var person = await demonstration.Hub.SignInAsync("camera.operatore");
        var page = $"/platform/accounts/people/{await person.MyIdAsync()}";
        var id = Guid.CreateVersion7().ToString();

        using var empty = await administrator.SubmitAsync($"{page}/memberships/new", "membership", ("Model.Id", id), ("Model.From", "domani"));
        Assert.Contains("Questa data non esiste", await TextAsync(empty), StringComparison.Ordinal);
        using var given = await administrator.SubmitAsync($"{page}/memberships/new", "membership",
            ("Model.Id", id), ("Model.Institution", await administrator.InstitutionAsync("questura")), ("Model.Role", "coordinator"), ("Model.From", Today));
        Assert.Equal($"{page}?done=given", given.PathAndQuery());
        Assert.Contains("Questura di Ascoli Piceno", await person.PageAsync("/account"), StringComparison.Ordinal);

        using var ended = await administrator.SubmitAsync($"/platform/accounts/{id}", "end", ("Model.From", Today));
        Assert.Equal($"{page}?done=ended", ended.PathAndQuery());
        Assert.DoesNotContain("Questura di Ascoli Piceno", await person.PageAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_and_a_suspension_put_a_person_out_at_her_next_request()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var person = await demonstration.Hub.SignInAsync("ponte.operatore2");
        var page = $"/platform/accounts/people/{await person.MyIdAsync()}";

        using var password = await administrator.SubmitAsync($"{page}/password", "password", ("Model.Password", "una-password-nuova"));
        Assert.Equal($"{page}?done=password", password.PathAndQuery());
        using var out1 = await person.GetAsync("/");
        Assert.StartsWith("/account/sign-in", out1.PathAndQuery(), StringComparison.Ordinal);
        await person.SignInAsync("ponte.operatore2", "una-password-nuova");

        using var suspended = await administrator.SubmitAsync($"{page}/access", "access", ("Model.Suspend", "true"));
        using var twice = await administrator.SubmitAsync($"{page}/access", "access", ("Model.Suspend", "true"));
        Assert.Equal($"{page}?done=suspended", twice.PathAndQuery());
        Assert.Contains("sospeso", await TextAsync(suspended), StringComparison.Ordinal);
        using var out2 = await person.GetAsync("/");
        Assert.StartsWith("/account/sign-in", out2.PathAndQuery(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => person.SignInAsync("ponte.operatore2", "una-password-nuova"));

        using var back = await administrator.SubmitAsync($"{page}/access", "access", ("Model.Suspend", "false"));
        Assert.Equal($"{page}?done=reinstated", back.PathAndQuery());
        await person.SignInAsync("ponte.operatore2", "una-password-nuova");
    }

    [Fact]
    public async Task A_permission_ticked_for_a_role_opens_the_page_at_the_next_request()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        using var person = await demonstration.Hub.SignInAsync("programmazione");
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/platform/institutions")).StatusCode);

        using var without = await administrator.SubmitAsync("/platform/roles/plan-officer", "role", Rows(true, ""));
        Assert.Contains("Scrivi il motivo", await TextAsync(without), StringComparison.Ordinal);
        Assert.Matches("(?s)<input type=\"checkbox\"[^>]*checked[^>]*>\\s*<label[^>]*>Gestire gli enti", await TextAsync(without));
        using var granted = await administrator.SubmitAsync("/platform/roles/plan-officer", "role", Rows(true, "prova dei permessi"));
        Assert.Equal("/platform/roles?done=changed", granted.PathAndQuery());
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/platform/institutions")).StatusCode);

        using var revoked = await administrator.SubmitAsync("/platform/roles/plan-officer", "role", Rows(false, "prova dei permessi"));
        Assert.Equal("/platform/roles?done=changed", revoked.PathAndQuery());
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("/platform/institutions")).StatusCode);
    }

    [Fact]
    public async Task The_end_of_an_institution_is_confirmed_with_the_number_of_people_and_can_be_withdrawn()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var page = $"/platform/institutions/{await administrator.InstitutionAsync("cpia")}";

        using var chosen = await administrator.SubmitAsync($"{page}/end", "day", ("DayModel.Until", "31/12/2099"));
        Assert.Equal($"{page}/end?last=2099-12-31", chosen.PathAndQuery());
        var question = await TextAsync(chosen);
        Assert.Contains("3 persone perdono l'accesso", WebUtility.HtmlDecode(question), StringComparison.Ordinal);
        using var ended = await administrator.SubmitAsync($"{page}/end?last=2099-12-31", "end", ("Model.Version", VersionOf(question)));
        Assert.Equal($"{page}?done=ended", ended.PathAndQuery());
        using var stale = await administrator.SubmitAsync($"{page}/municipality", "municipality", ("Model.Version", VersionOf(question)), ("Model.Municipality", "Offida"));
        Assert.Contains("Qualcun altro ha modificato", await TextAsync(stale), StringComparison.Ordinal);
        using var withdrawn = await administrator.SubmitAsync($"{page}/end", "withdraw");
        Assert.Equal($"{page}?done=withdrawn", withdrawn.PathAndQuery());
    }

    [Fact]
    public async Task Accounts_are_filtered_by_institution_and_role()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var page = await administrator.PageAsync($"/platform/accounts?institution={await administrator.InstitutionAsync("ats-22")}&role=operator");

        Assert.Contains("Cesare Ottaviani", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Patrizia Luzi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Fiorella Traini", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_the_character_zero_is_answered_as_one_that_did_not_arrive_whole()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var page = $"/platform/institutions/{await administrator.InstitutionAsync("ats-22")}/municipality";

        using var refused = await administrator.SubmitAsync(page, "municipality", ("Model.Municipality", "Offi\0da"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task The_last_day_of_the_calendar_is_no_end_of_an_institution()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var page = $"/platform/institutions/{await administrator.InstitutionAsync("ats-22")}/end";

        using var chosen = await administrator.SubmitAsync(page, "day", ("DayModel.Until", "31/12/9999"));
        Assert.Contains("ultimo giorno del calendario", await TextAsync(chosen), StringComparison.Ordinal);
        using var typed = await administrator.GetAsync($"{page}?last=9999-12-31");
        Assert.Equal(HttpStatusCode.OK, typed.StatusCode);
    }

    [Fact]
    public async Task The_sign_in_page_links_to_no_host_that_a_request_names()
    {
        using var visitor = await demonstration.Hub.SignInAsync("amministratore");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in") { Headers = { Host = "altrove.example" } };
        using var response = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var page = await TextAsync(response);
        Assert.Contains("as=cpi.ascoli", page, StringComparison.Ordinal);
        Assert.DoesNotContain("altrove.example", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task Every_page_of_the_administration_opens_in_both_languages(string language)
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore", language);
        var institution = $"/platform/institutions/{await administrator.InstitutionAsync("itl")}";
        using var other = await demonstration.Hub.SignInAsync("itl", language);
        var person = $"/platform/accounts/people/{await other.MyIdAsync()}";
        string[] pages =
        [
            "/platform", "/platform/accounts", "/platform/accounts/new", person, $"{person}/memberships/new", $"{person}/password", $"{person}/access",
            "/platform/institutions", "/platform/institutions/new", institution, $"{institution}/name", $"{institution}/municipality", $"{institution}/end",
            "/platform/roles", "/platform/roles/administrator", "/platform/roles/operator",
        ];

        foreach (var page in pages)
        {
            using var response = await administrator.GetAsync(page);
            Assert.True(response.IsSuccessStatusCode, $"{page}: {(int)response.StatusCode}");
            Assert.Contains($"lang=\"{language}\"", await TextAsync(response), StringComparison.Ordinal);
        }
        Assert.All(["/platform/roles/queen", $"/platform/accounts/people/{Guid.Empty}", $"/platform/institutions/{Guid.Empty}"], page =>
            Assert.Equal(HttpStatusCode.NotFound, administrator.GetAsync(page).Result.StatusCode));
    }

    private static string Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "Europe/Rome")).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static (string, string)[] Rows(bool granted, string reason) =>
    [
        ("Model.Rows[0].Permission", "platform.manage-institutions"), ("Model.Rows[0].Before", granted ? "" : "true"),
        .. granted ? [("Model.Rows[0].Granted", "true")] : Array.Empty<(string, string)>(), ("Model.Reason", reason),
    ];

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string VersionOf(string page) => Version().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"Model.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
