using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Plugins;

/// <summary>Drill R-23 and every other way in which a plugin can be wrong: the hub starts without it and says why.</summary>
public sealed class RefusedPluginTests(SamplePlugins samples)
{
    // Twenty seconds on an idle machine; on a busy one the hub alone may take that, so it is what the plugins add.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Every_wrong_plugin_is_named_in_a_sentence_while_the_hub_and_the_other_plugins_work()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = await samples.FolderAsync();
        var wrong = Wrong(folder);
        samples.AddGuilty(folder, "unnamed", "throw in constructor", 99);
        string[] modules = [.. wrong.Keys.Append("hello-plugin").Select(Named)];
        await using var hub = await RunningHub.StartAsync("ascoli-piceno", [$"--Hub:Plugins={folder}", "--Logging:LogLevel:Default=Information", .. modules]);
        using var administrator = await hub.SignInAsync("amministratore", "en");
        using var visitor = await hub.SignInAsync("cpi.ascoli");
        var degraded = await ReadAsync(administrator);
        var page = WebUtility.HtmlDecode(await administrator.PageAsync("/platform/features"));
        foreach (var (id, sentence) in wrong)
        {
            var found = degraded.Where(d => d.Module == id || d.Module == "plugins/" + id).ToList();
            Assert.True(found.Count == 1, $"{id}: {found.Count}");
            Assert.Matches(sentence, found[0].Reason);
            Assert.True(page.Contains(found[0].Reason, StringComparison.Ordinal), $"{found[0].Reason} is not on the page: {page}");
            Assert.Matches(sentence, hub.Output);
            if (id is "case-management")
                continue;
            foreach (var address in (string[])[$"/{id}", $"/api/{id}/v1/things"])
            {
                using var answer = await visitor.GetAsync(address);
                Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null, $"{address}: {(int)answer.StatusCode}");
            }
        }
        Assert.Contains(degraded, d => d.Module == "plugins/unnamed" && d.Reason.Contains("profile does not name it", StringComparison.Ordinal));
        Assert.Contains("present, not in the profile", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Answers.UntilAsync(visitor, "/hello-plugin", HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.OK, await Answers.UntilAsync(visitor, "/case-management/people", HttpStatusCode.OK));

        using var ready = await visitor.GetAsync("/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        using var status = await visitor.GetAsync("/status");
        Assert.Equal(HttpStatusCode.OK, status.StatusCode);
        Assert.Contains("loops-constructor", await status.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R23_a_host_with_a_constructor_that_throws_a_start_that_never_ends_and_a_missing_library_is_up_within_twenty_seconds()
    {
        var folder = await samples.FolderAsync();
        samples.AddGuilty(folder, "throws", "throw in constructor", 1);
        samples.AddGuilty(folder, "loops", "loop in start", 2);
        LoseLibrary(samples.AddGuilty(folder, "needs", "nothing", 3));
        await using var database = await HubDatabases.DemonstrationAsync();
        string[] common = [$"--ConnectionStrings:hub={database.OwnerConnectionString}", "--urls=http://127.0.0.1:0", $"--Hub:Plugins={folder}", "--Logging:LogLevel:Default=Information", .. ((string[])["throws", "loops", "needs", "hello-plugin"]).Select(Named)];
        await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["apply", .. common]);
        Assert.Equal(0, await migrator.EndAsync());
        await using var gateway = RunningProgram.Start("ServicesHub.Gateway", common);
        var (innocent, alone) = await StartAsync([.. common.Where(c => !c.Contains("Plugins", StringComparison.Ordinal) && !c.Contains(":Modules:", StringComparison.Ordinal))]);
        await innocent.DisposeAsync();
        var (host, took) = await StartAsync(common);
        await using var running = host;
        TestContext.Current.TestOutputHelper!.WriteLine($"R-23: up in {took.TotalSeconds:0.0} s; without plugins in {alone.TotalSeconds:0.0} s.");
        Assert.True(took - alone < LongestStart, $"The plugins delayed the start by {took - alone}.");

        using var visitor = new HubVisitor(new Uri((await gateway.LineAsync(@"Now listening on: (http\S+)")).Groups[1].Value), "it");
        await visitor.SignInAsync("cpi.ascoli", HubDatabases.Password);
        foreach (var working in (string[])["/case-management/people", "/reporting", "/hello-plugin"])
            Assert.Equal(HttpStatusCode.OK, await Answers.UntilAsync(visitor, working, HttpStatusCode.OK));
        foreach (var flagged in (string[])["throws", "loops", "needs"])
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Answers.UntilAsync(visitor, $"/{flagged}", HttpStatusCode.ServiceUnavailable));
            Assert.Matches($"{flagged} is (Refused|Stopped)", host.Output);
        }
        Assert.Equal(HttpStatusCode.OK, await Answers.UntilAsync(visitor, "/ready", HttpStatusCode.OK));
    }

    private static async Task<(RunningProgram Host, TimeSpan Took)> StartAsync(string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var host = RunningProgram.Start("ServicesHub.Host", arguments);
        await host.LineAsync(@"Now listening on: (http\S+)");
        return (host, Stopwatch.GetElapsedTime(start));
    }

    private static string Named(string id) => $"--Hub:Modules:{id}:Replicas=1";

    private static void LoseLibrary(string plugin)
    {
        File.Delete(Path.Combine(plugin, "Humanizer.dll"));
        SamplePlugins.Describe(plugin, d => d["files"]!.AsObject().Remove("Humanizer.dll"));
    }

    /// <summary>Plugins by identity, each with what is said of it.</summary>
    private Dictionary<string, string> Wrong(string folder)
    {
        var wrong = new Dictionary<string, string>
        {
            ["throws-constructor"] = "GuiltyModule' could not be created .as it was told",
            ["loops-constructor"] = @"loops-constructor: new IServiceModule\(\) did not come back",
            ["throws-services"] = "ConfigureServices ended with InvalidOperationException",
            ["loops-services"] = "ConfigureServices did not come back",
            ["throws-api"] = "MapApi ended with InvalidOperationException",
            ["throws-start"] = "StartAsync ended with InvalidOperationException",
            ["loops-start"] = "StartAsync did not come back",
        };
        var number = 0;
        foreach (var id in wrong.Keys)
            samples.AddGuilty(folder, id, $"{(id.StartsWith("loops", StringComparison.Ordinal) ? "loop" : "throw")} in {id.Split('-')[1]}", number++);
        Add("lacks-library", "lacks the file 'Humanizer.dll'", plugin => File.Delete(Path.Combine(plugin, "Humanizer.dll")));
        Add("needs-library", "needs 'Humanizer' .*which neither it nor this hub has", LoseLibrary);
        Add("other-sdk", @"was written for the SDK \[7.0,8.0\) and this hub has 1.0.0", plugin => SamplePlugins.Describe(plugin, d => d["sdk"] = "[7.0,8.0)"));
        Add("no-range", "asks for the SDK 'newest', which is no range", plugin => SamplePlugins.Describe(plugin, d => d["sdk"] = "newest"));
        Add("changed", "'guilt.txt' of the plugin 'changed' is not the one", plugin => File.AppendAllText(Path.Combine(plugin, "guilt.txt"), "!"));
        Add("unlisted", "has the file 'more.dll', which its module.json does not list", plugin => File.WriteAllText(Path.Combine(plugin, "more.dll"), ""));
        Add("unreadable", "module.json' cannot be read", plugin => File.WriteAllText(Path.Combine(plugin, "module.json"), "{ \"id\": "));
        Add("nothing", "module.json' is missing", plugin => File.Delete(Path.Combine(plugin, "module.json")));
        Add("other-name", "says it is 'guilty'", plugin => SamplePlugins.Describe(plugin, d => d["id"] = "guilty"));
        Add("no-module", "has 0 classes that implement IServiceModule", plugin => SamplePlugins.Describe(plugin, d => d["assembly"] = "Humanizer"));
        Add("twin", "has the assembly 'Guilty.Plug02', as module 'throws-services' has", _ => { });
        Add("case-management", "Two modules are called 'case-management'", _ => { });
        return wrong;

        void Add(string id, string sentence, Action<string> spoil)
        {
            spoil(samples.AddGuilty(folder, id, "nothing", id == "twin" ? 2 : number++));
            wrong[id] = sentence;
        }
    }

    private static async Task<List<(string Module, string Reason)>> ReadAsync(HubVisitor administrator)
    {
        using var document = JsonDocument.Parse(await administrator.PageAsync("/api/platform/v1/degraded-modules"));
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(m => (m.GetProperty("module").GetString()!, m.GetProperty("reason").GetProperty("en").GetString()!))];
    }
}
