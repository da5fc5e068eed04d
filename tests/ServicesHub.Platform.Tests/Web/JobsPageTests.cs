using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ServicesHub.Platform.Tests.Web;

public sealed class JobsPageTests(Demonstration demonstration)
{
    private const string Job = "platform.forget-kept-answers";

    [Fact]
    public async Task A_job_that_is_not_due_runs_within_seconds_of_the_request()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var first = await RanAfterAsync(administrator.Http, default);

        var page = await administrator.PageAsync("/platform/jobs");
        Assert.Contains(Job, page, StringComparison.Ordinal);
        Assert.DoesNotContain("nessun processo", page, StringComparison.Ordinal);
        using var requested = await administrator.SubmitAsync("/platform/jobs", "run", ("Model.Name", Job));
        Assert.Equal("/platform/jobs?done=requested", requested.PathAndQuery());
        using var twice = await administrator.SubmitAsync("/platform/jobs", "run", ("Model.Name", Job));
        Assert.Equal("/platform/jobs?done=requested", twice.PathAndQuery());

        Assert.True(await RanAfterAsync(administrator.Http, first) > first);
    }

    [Fact]
    public async Task Whoever_does_not_operate_the_hub_finds_no_jobs()
    {
        using var visitor = await demonstration.Hub.SignInAsync("cpi.ascoli");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/platform/jobs")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/platform/v1/jobs")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync($"/api/platform/v1/jobs/{Job}/run", new { })).StatusCode);
    }

    private static async Task<DateTimeOffset> RanAfterAsync(HttpClient client, DateTimeOffset before)
    {
        for (var i = 0; i < 100; i++)
        {
            var page = await client.GetFromJsonAsync<JsonElement>("/api/platform/v1/jobs", TestContext.Current.CancellationToken);
            var job = page.GetProperty("items").EnumerateArray().FirstOrDefault(j => j.GetProperty("name").GetString() == Job);
            if (job.ValueKind == JsonValueKind.Object && job.GetProperty("lastRunAt") is { ValueKind: JsonValueKind.String } at && at.GetDateTimeOffset() > before)
                return at.GetDateTimeOffset();
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }
        return before;
    }
}
