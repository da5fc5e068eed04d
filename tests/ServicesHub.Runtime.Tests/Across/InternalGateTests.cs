using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Across;

/// <summary>What processes of the hub ask each other is taken from them alone.</summary>
public sealed class InternalGateTests : IAsyncLifetime
{
    private const string Path = "/_hub/who";

    private ProbeHub hub = null!;
    private Guid person;
    private Guid membership;

    public async ValueTask InitializeAsync()
    {
        hub = await ProbeHub.StartAsync(map: app => app.MapPost(Path, (ICurrentUser user) => $"{user.UserId:n} {user.IsSystem} {user.Active?.Role}").RequireAuthorization());
        using var client = await hub.SignInAsync(HubRoles.Operator);
        (person, membership) = (await hub.ReadAsync<Guid>("select user_id from hub.memberships"), await hub.ReadAsync<Guid>("select id from hub.memberships"));
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_signed_call_acts_as_the_person_it_names_with_what_she_may_now()
    {
        Assert.Equal((HttpStatusCode.OK, $"{person:n} False operator"), await SendAsync(Call()));
        Assert.Equal((HttpStatusCode.OK, $"{Guid.Empty:n} True "), await SendAsync(Call() with { User = SignedCall.System, Membership = null }));
    }

    [Fact]
    public async Task An_unsigned_call_finds_nothing_whoever_is_signed_in()
    {
        using var administrator = await hub.SignInAsync(HubRoles.Administrator);
        using var body = new StringContent("[]");
        using var answer = await administrator.PostAsync(new Uri(Path, UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public Task A_call_that_came_before_is_refused() => AssertRefusedAsync(async call =>
    {
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(call)).Status);
        return await SendAsync(call);
    });

    [Theory]
    [InlineData(31)]
    [InlineData(-31)]
    public Task A_call_of_another_time_is_refused(int seconds) => AssertRefusedAsync(call => SendAsync(call with { At = call.At.AddSeconds(seconds) }));

    [Fact]
    public Task A_call_for_another_process_is_refused() => AssertRefusedAsync(call => SendAsync(call with { To = Guid.CreateVersion7() }));

    [Fact]
    public Task A_call_of_a_process_that_nobody_knows_is_refused() => AssertRefusedAsync(call => SendAsync(call with { From = Guid.CreateVersion7() }));

    [Fact]
    public Task A_call_whose_question_was_changed_is_refused() => AssertRefusedAsync(call => SendAsync(call, signed: "[1]"));

    [Fact]
    public Task A_call_to_another_address_than_was_signed_is_refused() => AssertRefusedAsync(call => SendAsync(call, signedPath: "/_hub/search/probe"));

    [Fact]
    public async Task A_call_signed_by_another_key_is_refused()
    {
        using var other = new ProcessKey();
        await AssertRefusedAsync(call => SendAsync(call, key: other));
    }

    [Fact]
    public async Task A_call_for_somebody_else_than_was_signed_is_refused() => await AssertRefusedAsync(async call =>
    {
        using var request = Request(call with { User = SignedCall.System, Membership = null }, Key.Sign(call.Content("POST", Path, "[]"u8.ToArray())));
        return await SendAsync(request);
    });

    [Fact]
    public async Task A_call_under_a_membership_that_has_ended_is_refused()
    {
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<HubDb>();
            (await database.Memberships.FindAsync([membership], TestContext.Current.CancellationToken))!.Until = new(2020, 1, 2);
            await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await AssertRefusedAsync(call => SendAsync(call));
    }

    private ProcessKey Key => hub.Services.GetRequiredService<ProcessKey>();

    private SignedCall Call()
    {
        var me = hub.Services.GetRequiredService<ProcessIdentity>().Id;
        return new SignedCall(me, me, person.ToString("n"), membership, DateTimeOffset.UtcNow, Guid.CreateVersion7());
    }

    private async Task AssertRefusedAsync(Func<SignedCall, Task<(HttpStatusCode Status, string Body)>> send) => Assert.Equal(HttpStatusCode.NotFound, (await send(Call())).Status);

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(SignedCall call, string signed = "[]", string signedPath = Path, ProcessKey? key = null)
    {
        using var request = Request(call, (key ?? Key).Sign(call.Content("POST", signedPath, Encoding.UTF8.GetBytes(signed))));
        return await SendAsync(request);
    }

    private static HttpRequestMessage Request(SignedCall call, byte[] signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Path, UriKind.Relative)) { Content = new StringContent("[]") };
        call.AddTo(request, signature);
        return request;
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var client = hub.Anonymous();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
