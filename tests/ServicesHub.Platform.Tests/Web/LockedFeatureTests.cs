using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

/// <summary>A hub whose profile keeps a module on.</summary>
public sealed class LockedFeatureTests : IAsyncLifetime
{
    private const string Feature = "/platform/features/governance";
    private const string Api = "/api/platform/v1/features/governance";

    private RunningHub hub = null!;
    private HubVisitor administrator = null!;

    public async ValueTask InitializeAsync()
    {
        hub = await RunningHub.StartAsync(settings: ["--Hub:FeatureLocks:governance:State=locked-on", "--Hub:FeatureLocks:governance:Reason=Servizio essenziale"]);
        administrator = await hub.SignInAsync("amministratore");
    }

    public async ValueTask DisposeAsync()
    {
        administrator.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_locked_feature_shows_the_lock_with_its_reason_offers_no_form_and_refuses_with_a_sentence()
    {
        Assert.Contains("Configurazione: Servizio essenziale", await administrator.GetAsync("/platform/features").TextAsync(), StringComparison.Ordinal);
        foreach (var (page, form) in ((string, string)[])[(Feature, "switch"), (Feature + "/filters", "filters"), (Feature + "/plan", "plan")])
        {
            var shown = await administrator.GetAsync(page).TextAsync();
            Assert.Contains("Motivo: Servizio essenziale", shown, StringComparison.Ordinal);
            Assert.DoesNotContain($"value=\"{form}\"", shown, StringComparison.Ordinal);

            using var posted = await administrator.SubmitAsync(
                page, form, ("Model.Version", "0"), ("Model.Target", "off"), ("Model.Title", "Governance"), ("Model.Day", "31/12/2036"), ("Model.Time", "18:00"), ("Model.Reason", "un motivo lungo abbastanza"));
            var refused = WebUtility.HtmlDecode(await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
            Assert.Contains("fissato dalla configurazione della provincia: va cambiato lì", refused, StringComparison.Ordinal);
            Assert.Contains("un motivo lungo abbastanza</textarea>", refused, StringComparison.Ordinal);
        }
        await RefusedAsync(HttpMethod.Post, Api + "/switch", new { on = false, reason = "un motivo lungo abbastanza" });
        await RefusedAsync(HttpMethod.Put, Api + "/filters", new { percentage = 10, reason = "un motivo lungo abbastanza" });
        await RefusedAsync(HttpMethod.Post, Api + "/plans", new { on = false, at = DateTimeOffset.UtcNow.AddDays(1), reason = "un motivo lungo abbastanza" });

        var detail = await administrator.Http.GetFromJsonAsync<JsonElement>(Api, TestContext.Current.CancellationToken);
        Assert.Equal((0, 0, true), (detail.GetProperty("history").GetArrayLength(), detail.GetProperty("plans").GetArrayLength(), detail.GetProperty("feature").GetProperty("isOn").GetBoolean()));
    }

    private async Task RefusedAsync(HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var answer = await administrator.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "feature-locked"), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString()));
    }
}
