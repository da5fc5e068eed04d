using System.Net;
using Npgsql;

namespace ServicesHub.Platform.Tests.Web;

public sealed class EventsPageTests(Demonstration demonstration)
{
    [Fact]
    public async Task A_parked_event_is_shown_without_the_errors_message_and_discarded_with_a_reason_once()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var id = await ParkAsync("probe.never-handled.v1", "hub-training");

        var page = WebUtility.HtmlDecode(await administrator.PageAsync("/platform/events"));
        Assert.Contains("probe.never-handled.v1", page, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mario Inventato", page, StringComparison.Ordinal);

        var discard = $"/platform/events/{id}/discard";
        using var without = await administrator.SubmitAsync(discard, "discard", ("Model.Reason", "boh"));
        Assert.Contains("Scrivi il motivo", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        using var gone = await administrator.SubmitAsync(discard, "discard", ("Model.Reason", "evento di prova"));
        Assert.Equal("/platform/events?done=discarded", gone.PathAndQuery());
        Assert.DoesNotContain("probe.never-handled.v1", await administrator.PageAsync("/platform/events"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(discard)).StatusCode);
    }

    [Fact]
    public async Task An_event_for_a_module_that_is_not_there_stays_parked_and_says_why()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var id = await ParkAsync("probe.nobodys.v1", "hub-nowhere");

        using var refused = await administrator.SubmitAsync("/platform/events", "retry", ("Model.Id", id.ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Contains("si può solo scartare", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Contains("probe.nobodys.v1", await administrator.PageAsync("/platform/events"), StringComparison.Ordinal);
        using var discarded = await administrator.PostAsync($"/api/platform/v1/events/parked/{id}/discard", new { reason = "evento di prova" });
        Assert.Equal(HttpStatusCode.NoContent, discarded.StatusCode);
    }

    [Fact]
    public async Task Whoever_does_not_operate_the_hub_finds_no_events()
    {
        using var visitor = await demonstration.Hub.SignInAsync("cpi.ascoli");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/platform/events")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/platform/v1/events")).StatusCode);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<int> ParkAsync(string name, string queue)
    {
        await using var owner = NpgsqlDataSource.Create(demonstration.Hub.Database.OwnerConnectionString);
        await using var park = owner.CreateCommand("""
            insert into hub.messages (recipient, priority, expiration, visible, headers, body)
            values ('parked', 0, 'infinity', now(), convert_to(jsonb_build_object('rbs2-msg-type', $1, 'rbs2-source-queue', $2, 'rbs2-error-details',
              '1 unhandled exceptions: System.FormatException: Mario Inventato')::text, 'UTF8'), '') returning id
            """);
        park.Parameters.Add(new() { Value = name });
        park.Parameters.Add(new() { Value = queue });
        return (int)(await park.ExecuteScalarAsync(Ct))!;
    }
}
