using System.Net;

namespace ServicesHub.Platform.Tests.Web;

public sealed class FeaturePageTests(Demonstration demonstration)
{
    private const string Page = "/platform/features/reporting";

    [Fact]
    public async Task A_module_is_switched_off_by_its_typed_title_once_and_the_change_is_undone_from_the_history()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var question = await TextAsync(await administrator.GetAsync(Page));
        Assert.Matches(@"(?s)Attività aperte.*?\d.*di cui scadute.*in scadenza questa settimana.*Moduli attivi che ne dipendono", question);
        var title = System.Text.RegularExpressions.Regex.Match(question, "Per confermare scrivi «([^»]+)»").Groups[1].Value;
        (string, string)[] fields = [("Model.Target", "off"), ("Model.Reason", "prova di disattivazione")];

        using var wrong = await administrator.SubmitAsync(Page, "switch", [("Model.Title", "un altro modulo"), .. fields]);
        var refused = await TextAsync(wrong);
        Assert.Contains("il nome del modulo che disattivi", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"un altro modulo\"", refused, StringComparison.Ordinal);
        Assert.Contains("prova di disattivazione", refused, StringComparison.Ordinal);

        using var off = await administrator.SubmitAsync(Page, "switch", [("Model.Title", " " + title.ToUpperInvariant()), .. fields]);
        Assert.Equal("/platform/features?done=switched", off.PathAndQuery());
        await UntilAsync(async () => (await TextAsync(await administrator.GetAsync(Page))).Contains("Annulla questa modifica", StringComparison.Ordinal));
        using var twice = await administrator.SubmitAsync(Page, "switch", [("Model.Title", title), .. fields]);
        Assert.Equal("/platform/features?done=switched", twice.PathAndQuery());
        Assert.DoesNotContain("Per confermare", await TextAsync(await administrator.GetAsync(Page)), StringComparison.Ordinal);

        var undo = await TextAsync(await administrator.GetAsync(Page + "?undo=true"));
        Assert.Matches("Annulla la modifica del [^<]*: prova di disattivazione</textarea>", undo);
        var target = System.Text.RegularExpressions.Regex.Match(undo, "name=\"Model.Target\" value=\"([a-z]+)\"").Groups[1].Value;
        using var back = await administrator.SubmitAsync(Page + "?undo=true", "switch", ("Model.Target", target), ("Model.Reason", "annullo la prova"));
        Assert.Equal("/platform/features?done=switched", back.PathAndQuery());
        await UntilAsync(async () => (await TextAsync(await administrator.GetAsync(Page))).Contains("Per confermare", StringComparison.Ordinal));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        using (response)
            return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
