using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Plugins;

public sealed class PluginTests(SamplePlugins samples)
{
    [Fact]
    public async Task A_plugin_in_the_folder_and_the_profile_is_a_module_like_the_others_in_the_whole_hub()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = await samples.FolderAsync();
        await using var hub = await RunningHub.StartAsync("ascoli-piceno", $"--Hub:Plugins={folder}", "--Hub:Modules:hello-plugin:Replicas=1");
        using var visitor = await hub.SignInAsync("cpi.ascoli");

        await AssertWorksAsync(visitor, ct);

        using var stranger = hub.Visitor();
        using var signIn = await stranger.GetAsync("/hello-plugin");
        Assert.Equal("/account/sign-in", signIn.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("GreetingLeft", await SchemaOfEventsAsync(hub), StringComparison.OrdinalIgnoreCase);

        using var administrator = await hub.SignInAsync("amministratore");
        using (var off = await administrator.PostAsync("/api/platform/v1/features/hello-plugin/switch", new { on = false, reason = "Prova del plugin" }))
            Assert.Equal(HttpStatusCode.OK, off.StatusCode);
        foreach (var address in (string[])["/hello-plugin", "/api/hello-plugin/v1/greetings", "/_content/Hello.Plugin/hello.css", "/openapi/hello-plugin.json"])
            Assert.Equal(HttpStatusCode.NotFound, await Answers.UntilAsync(visitor, address, HttpStatusCode.NotFound));
        Assert.DoesNotContain("href=\"/hello-plugin\"", await visitor.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_works_in_processes_of_the_operating_system_and_the_gateway_learns_it_from_the_catalogue()
    {
        var folder = await samples.FolderAsync();
        await using var database = await HubDatabases.DemonstrationAsync();
        string[] common = [$"--ConnectionStrings:hub={database.OwnerConnectionString}", "--urls=http://127.0.0.1:0", "--Hub:Modules:hello-plugin:Replicas=1", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"];
        await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["apply", .. common, $"--Hub:Plugins={folder}"]);
        Assert.Equal(0, await migrator.EndAsync());
        await using var host = RunningProgram.Start("ServicesHub.Host", [.. common, $"--Hub:Plugins={folder}"]);
        await using var gateway = RunningProgram.Start("ServicesHub.Gateway", common);
        var address = new Uri((await gateway.LineAsync(@"Now listening on: (http\S+)")).Groups[1].Value);
        await host.LineAsync(@"Now listening on: (http\S+)");
        using var visitor = new HubVisitor(address, "it");
        await visitor.SignInAsync("cpi.ascoli", HubDatabases.Password);

        Assert.Equal(HttpStatusCode.OK, await Answers.UntilAsync(visitor, "/hello-plugin", HttpStatusCode.OK));
        await AssertWorksAsync(visitor, TestContext.Current.CancellationToken);
    }

    private static async Task AssertWorksAsync(HubVisitor visitor, CancellationToken ct)
    {
        Assert.Contains("href=\"/hello-plugin\"", await visitor.PageAsync("/"), StringComparison.Ordinal);
        using (var left = await visitor.SubmitAsync("/hello-plugin", "greeting", ("Model.Text", "Buongiorno a tutti")))
            Assert.Contains("Buongiorno a tutti", await left.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
        using (var empty = await visitor.SubmitAsync("/hello-plugin", "greeting", ("Model.Text", " ")))
            Assert.Contains("Scrivi il saluto.", await empty.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);

        // Its own event comes back to its handler, and its own version of a library that the hub has in another writes the table.
        Assert.True(await Answers.TrueAsync(async () => await visitor.PageAsync("/api/hello-plugin/v1/table") is "CsvHelper 33\r\nBuongiorno a tutti,1\r\n"), await visitor.PageAsync("/api/hello-plugin/v1/table"));

        var page = await visitor.PageAsync("/hello-plugin");
        var sheet = Regex.Match(page, "href=\"(/_content/Hello.Plugin/hello\\.[^\"]+)\"").Groups[1].Value;
        Assert.Matches(@"^/_content/Hello.Plugin/hello\.[0-9a-f]{10}\.css$", sheet);
        using var named = await visitor.GetAsync(sheet);
        Assert.Equal((HttpStatusCode.OK, "text/css"), (named.StatusCode, named.Content.Headers.ContentType!.MediaType));
        Assert.Contains("immutable", named.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains(".hello-greeting", await named.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
        using var plain = await visitor.GetAsync("/_content/Hello.Plugin/hello.css");
        Assert.True(plain.Headers.CacheControl!.NoCache);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/_content/Hello.Plugin/hello.css");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(plain.Headers.ETag!.Tag));
        using var unchanged = await visitor.Http.SendAsync(again, ct);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    private static async Task<string> SchemaOfEventsAsync(RunningHub hub)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(hub.Database.OwnerConnectionString);
        await using var command = source.CreateCommand("select string_agg(replace(topic, '-', ''), ' ') from hub.subscriptions where address = 'hub-hello-plugin'");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
