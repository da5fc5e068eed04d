using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Faults;

public sealed class DegradedModuleTests
{
    private static readonly Func<CancellationToken, Task> Nothing = _ => Task.CompletedTask;

    [Fact]
    public async Task A_module_that_throws_while_it_registers_leaves_no_trace_and_answers_503()
    {
        var guilty = new ToyModule("guilty", builder =>
        {
            builder.Services.AddSingleton<GuiltyMark>();
            throw new InvalidOperationException("no licence");
        });
        await using var hub = await ProbeHub.StartAsync(more: guilty.Load());

        var fault = await AssertClosedAsync(hub, "guilty");
        Assert.Equal("ToyModule.ConfigureServices ended with InvalidOperationException (no licence): correct the module and start again.", fault.Reason.En);
        Assert.StartsWith("ToyModule.ConfigureServices è terminato", fault.Reason.It, StringComparison.Ordinal);
        Assert.Null(hub.Services.GetService<GuiltyMark>());
    }

    [Fact]
    public async Task A_module_that_throws_while_it_maps_its_API_maps_nothing_of_it()
    {
        var guilty = new ToyModule("guilty", api: api =>
        {
            api.MapGet("/things", () => "one").AllowAnonymous();
            throw new InvalidOperationException("no things");
        });
        await using var hub = await ProbeHub.StartAsync(more: guilty.Load());

        await AssertClosedAsync(hub, "guilty");
    }

    [Fact]
    public async Task An_endpoint_that_cannot_be_built_closes_its_module_only()
    {
        var guilty = new ToyModule("guilty", api: api => api.MapGet("/things", (GuiltyMark unknown, GuiltyMark another) => $"{unknown}{another}").AllowAnonymous());
        await using var hub = await ProbeHub.StartAsync(more: guilty.Load());

        await AssertClosedAsync(hub, "guilty");
    }

    [Fact]
    public async Task A_module_that_never_comes_back_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        var guilty = new ToyModule("guilty", _ => never.Wait());
        await using var hub = await ProbeHub.StartAsync(more: AsPlugin(guilty));

        var fault = await AssertClosedAsync(hub, "guilty");
        Assert.Contains("did not come back within 4 seconds", fault.Reason.En, StringComparison.Ordinal);
        never.Set();
    }

    [Fact]
    public async Task A_hosted_service_that_throws_or_blocks_at_its_start_closes_its_module_only()
    {
        using var never = new ManualResetEventSlim();
        var started = false;
        var throwing = new ToyModule("throwing", builder => builder.Services.AddSingleton<IHostedService>(new GuiltyService(_ => throw new InvalidOperationException("no port"), Nothing)));
        var blocking = new ToyModule("blocking", builder => builder.Services.AddSingleton<IHostedService>(new GuiltyService(_ => { never.Wait(CancellationToken.None); return Task.CompletedTask; }, Nothing)));
        var innocent = new ToyModule("innocent", builder => builder.Services.AddSingleton<IHostedService>(new GuiltyService(_ => { started = true; return Task.CompletedTask; }, Nothing)));
        await using var hub = await ProbeHub.StartAsync(more: [throwing.Load(), AsPlugin(blocking), innocent.Load()]);

        await AssertClosedAsync(hub, "throwing");
        await AssertClosedAsync(hub, "blocking");
        Assert.True(started);
        Assert.Null(hub.Services.GetRequiredService<ModuleHealth>().Find("innocent"));
        never.Set();
    }

    [Fact]
    public async Task A_hosted_service_that_breaks_off_while_it_runs_closes_its_module_and_says_nothing_of_what_it_met()
    {
        var guilty = new ToyModule("guilty", builder => builder.Services.AddSingleton<IHostedService>(new GuiltyService(Nothing, async ct =>
        {
            await Task.Yield();
            throw new InvalidOperationException("Rossi Mario");
        })), api => api.MapGet("/things", () => "one").AllowAnonymous());
        await using var hub = await ProbeHub.StartAsync(more: guilty.Load());
        await Eventually.TrueAsync(() => hub.Services.GetRequiredService<ModuleHealth>().IsClosed("guilty"));

        var fault = await AssertClosedAsync(hub, "guilty");
        Assert.DoesNotContain("Rossi", fault.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_needs_one_that_did_not_start_does_not_start_either()
    {
        var guilty = new ToyModule("guilty", _ => throw new InvalidOperationException("no licence"));
        var dependant = new ToyModule("dependant", dependsOn: "guilty");
        await using var hub = await ProbeHub.StartAsync(more: [guilty.Load(), dependant.Load()]);

        Assert.Equal("It needs the module 'guilty', which did not start.", (await AssertClosedAsync(hub, "dependant")).Reason.En);
    }

    [Fact]
    public async Task A_module_that_is_off_is_not_there_whatever_is_wrong_with_it()
    {
        var guilty = new ToyModule("guilty", _ => throw new InvalidOperationException("no licence"));
        await using var hub = await ProbeHub.StartAsync(more: guilty.Load());
        await hub.SwitchAsync("guilty", false);

        using var client = hub.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/api/guilty/v1/things", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_module_of_the_program_that_breaks_a_rule_of_the_hub_stops_the_start_with_its_sentence()
    {
        var undecided = new ToyModule("undecided", api: api => api.MapGet("/things", () => "one"));

        var refused = await Assert.ThrowsAsync<StartupException>(() => ProbeHub.StartAsync(more: undecided.Load()));
        Assert.Contains("says nothing about who may call it", refused.Message, StringComparison.Ordinal);
    }

    // Plugins are waited for less long.
    private static LoadedModule AsPlugin(ToyModule module) => module.Load() with { Plugin = "nowhere" };

    private static async Task<ModuleFault> AssertClosedAsync(ProbeHub hub, string module)
    {
        var ct = TestContext.Current.CancellationToken;
        using var client = hub.Anonymous();
        using var call = await client.GetAsync(new Uri($"/api/{module}/v1/things", UriKind.Relative), ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, call.StatusCode);
        Assert.NotNull(call.Headers.RetryAfter);
        Assert.Equal("application/problem+json", call.Content.Headers.ContentType?.MediaType);
        using var page = await client.GetAsync(new Uri($"/{module}/anything", UriKind.Relative), ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("hub.css", await page.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);

        using var operatorClient = await hub.SignInAsync(HubRoles.Operator);
        Assert.Equal(HttpStatusCode.OK, (await operatorClient.GetAsync(new Uri("/probe", UriKind.Relative), ct)).StatusCode);
        var report = await hub.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(ct);
        Assert.NotEqual(HealthStatus.Unhealthy, report.Status);
        Assert.Contains(module, (string[])report.Entries["start"].Data["degraded"]);
        var fault = hub.Services.GetRequiredService<ModuleHealth>().Find(module);
        Assert.NotNull(fault);
        return fault;
    }

    private sealed class GuiltyMark;
}
