using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Web;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private int passedOn;
    private ProbeHub hub = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        hub = await ProbeHub.StartAsync(map: app => app.MapPost("/api/elsewhere", () => Results.Ok(Interlocked.Increment(ref passedOn))).AllowAnonymous());
        client = await hub.SignInAsync(HubRoles.Operator);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_one_effect()
    {
        using var first = await PostAsync("k1", new { name = "a" });
        using var second = await PostAsync("k1", new { name = "a" });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await second.Content.ReadAsStringAsync(Ct));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.Equal(1, await CreatedAsync());
    }

    [Fact]
    public async Task An_answer_without_body_or_address_is_given_again_without_them()
    {
        using var first = await PostAsync("k2", new { }, "notes");
        using var second = await PostAsync("k2", new { }, "notes");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.StatusCode, second.StatusCode));
        Assert.False(second.Headers.Contains("Location"));
        Assert.False(second.Headers.Contains("ETag"));
        Assert.Null(second.Content.Headers.ContentType);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_without_effect()
    {
        using var first = await PostAsync("k3", new { name = "a" });
        using var second = await PostAsync("k3", new { name = "b" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("\"idempotency-key-reused\"", await second.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(1, await CreatedAsync());
    }

    [Fact]
    public async Task The_same_key_at_another_address_is_refused()
    {
        using var first = await PostAsync("k4", new { name = "a" });
        using var second = await PostAsync("k4", new { name = "a" }, "notes");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
    }

    [Fact]
    public async Task Whoever_comes_while_the_first_is_at_work_is_told_to_come_again_and_then_gets_its_answer()
    {
        var first = PostAsync("k5", new { name = "a", milliseconds = 1500 });
        await hub.Services.GetRequiredService<ProbeThings>().Begun.Task.WaitAsync(Ct);
        using var meanwhile = await PostAsync("k5", new { name = "a", milliseconds = 1500 });
        var wasAtWork = !first.IsCompleted;
        using var done = await first;
        using var later = await PostAsync("k5", new { name = "a", milliseconds = 1500 });

        Assert.True(wasAtWork);
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Created), (meanwhile.StatusCode, done.StatusCode));
        Assert.NotNull(meanwhile.Headers.RetryAfter);
        Assert.Contains("\"idempotency-key-in-use\"", await meanwhile.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(await done.Content.ReadAsStringAsync(Ct), await later.Content.ReadAsStringAsync(Ct));
        Assert.Equal(1, await CreatedAsync());
    }

    [Fact]
    public async Task Many_at_once_have_one_effect()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PostAsync("k10", new { name = "a", milliseconds = 20 })));

        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{a.StatusCode}"));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Single((await Task.WhenAll(answers.Where(a => a.StatusCode == HttpStatusCode.Created).Select(a => a.Content.ReadAsStringAsync(Ct)))).Distinct());
        Assert.Equal(1, await CreatedAsync());
    }

    [Fact]
    public async Task What_cannot_be_answered_leaves_neither_effect_nor_key()
    {
        using var failed = await PostAsync("k11", new { name = "a", fails = true });
        Assert.Equal((HttpStatusCode.InternalServerError, 0), (failed.StatusCode, (int)await CreatedAsync()));
        Assert.Equal(0, await hub.ReadAsync<long>("select count(*) from hub.idempotent_requests"));

        using var again = await PostAsync("k11", new { name = "a" });
        Assert.Equal((HttpStatusCode.Created, 1), (again.StatusCode, (int)await CreatedAsync()));
    }

    [Fact]
    public async Task Where_the_key_cannot_be_kept_there_is_no_effect()
    {
        await using var owner = Npgsql.NpgsqlDataSource.Create(hub.OwnerConnection);
        await using (var close = owner.CreateCommand("revoke insert on hub.idempotent_requests from hub_app"))
            await close.ExecuteNonQueryAsync(Ct);
        using var failed = await PostAsync("k12", new { name = "a" });

        Assert.Equal((HttpStatusCode.InternalServerError, 0), (failed.StatusCode, (int)await CreatedAsync()));
    }

    [Fact]
    public async Task A_refused_request_may_be_corrected_under_the_same_key()
    {
        using var refused = await PostAsync("k6", new { name = "" });
        using var corrected = await PostAsync("k6", new { name = "a" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Created), (refused.StatusCode, corrected.StatusCode));
    }

    [Fact]
    public async Task Two_people_may_use_the_same_key()
    {
        using var other = await hub.SignInAsync(HubRoles.Operator);
        using var mine = await PostAsync("k7", new { name = "a" });
        using var theirs = await PostAsync("k7", new { name = "b" }, by: other);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (mine.StatusCode, theirs.StatusCode));
    }

    [Fact]
    public async Task An_answer_given_under_one_membership_is_not_read_again_under_another()
    {
        using var first = await PostAsync("k9", new { name = "a" });
        await using (var move = hub.Database.CreateCommand("""
            insert into hub.institutions (id, code, kind, municipality, "from", version) values (gen_random_uuid(), 'altro', 'province', '', date '2020-01-01', 1);
            update hub.memberships set institution_id = (select id from hub.institutions where code = 'altro')
            """))
            await move.ExecuteNonQueryAsync(Ct);
        using var second = await PostAsync("k9", new { name = "a" });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task Without_a_key_each_request_has_its_effect()
    {
        using var first = await PostAsync(null, new { name = "a" });
        using var second = await PostAsync(null, new { name = "a" });

        Assert.Equal(2, await CreatedAsync());
    }

    [Fact]
    public async Task What_is_passed_on_to_another_process_is_left_to_that_process()
    {
        using var first = await PostAsync("k8", new { }, "/api/elsewhere");
        using var second = await PostAsync("k8", new { }, "/api/elsewhere");

        Assert.Equal(2, passedOn);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<long> CreatedAsync() => hub.ReadAsync<long>("select count(*) from hub.probe_things");

    private async Task<HttpResponseMessage> PostAsync(string? key, object body, string address = "things", HttpClient? by = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address.StartsWith('/') ? address : $"/api/probe/v1/{address}") { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await (by ?? client).SendAsync(request, Ct);
    }
}
