using System.Diagnostics;
using System.Text.RegularExpressions;
using ServicesHub.Testing;

namespace ServicesHub.AppHost.Tests;

public sealed partial class PublishingTests
{
    [Fact]
    public async Task Docker_compose_gets_replicas_health_checks_order_and_usual_values()
    {
        using var folder = await PublishAsync("compose");
        var file = folder.Read("docker-compose.yaml");
        var services = ServicesOf(file);
        Assert.Equal(["postgresql", "migrator", "host", "case-management", "reporting", "training", "gateway"], services.Keys);
        Assert.Contains("replicas: 2", services["case-management"], StringComparison.Ordinal);
        foreach (var name in new[] { "host", "case-management", "reporting", "training", "gateway" })
        {
            Assert.Contains("/ready", services[name], StringComparison.Ordinal);
            Assert.Matches(@"migrator:\s+condition: ""service_completed_successfully""", services[name]);
            Assert.Matches(@"postgresql:\s+condition: ""service_healthy""", services[name]);
        }
        Assert.Matches(@"training:\s+condition: ""service_healthy""", services["gateway"]);
        Assert.Contains("source: \"serviceshub-postgresql\"", services["postgresql"], StringComparison.Ordinal);
        var values = folder.Read(".env").Split('\n').Where(line => line.Contains('=')).Select(line => line.Trim().Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(Variable().Matches(file).Select(m => m.Groups[1].Value).Distinct().Order(), values.Keys.Order());
        Assert.Equal(["POSTGRESQL_PASSWORD"], values.Where(v => v.Value.Length == 0).Select(v => v.Key));
    }

    [Fact]
    public async Task Kubernetes_gets_a_chart_whose_values_match_and_whose_volumes_persist()
    {
        using var folder = await PublishAsync("kubernetes");
        var values = folder.Read("values.yaml");
        foreach (Match reference in folder.All("templates").SelectMany(text => Reference().Matches(text)))
        {
            var (section, resource, key) = (reference.Groups[1].Value, reference.Groups[2].Value, reference.Groups[3].Value);
            Assert.Matches($@"(^|\n){section}:\n(  .*\n)*?  {resource}:\n(    .*\n)*?    {key}:", values);
        }
        var server = folder.Read("templates/postgresql/statefulset.yaml");
        Assert.Contains("volumeClaimTemplates", server, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.All("templates"), text => text.Contains("emptyDir", StringComparison.Ordinal));
        var host = folder.Read("templates/case-management/deployment.yaml");
        Assert.Contains("replicas: 2", host, StringComparison.Ordinal);
        Assert.Contains("path: \"/alive\"", host, StringComparison.Ordinal);
        Assert.Contains("path: \"/ready\"", host, StringComparison.Ordinal);
        Assert.DoesNotContain("scheme: \"http\"", host, StringComparison.Ordinal);
        Assert.Contains("kind: \"Job\"", folder.Read("templates/migrator/job.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_given_connection_is_one_value_of_the_chart_and_there_is_no_server()
    {
        using var folder = await PublishAsync("kubernetes", "--ConnectionStrings:hub=Host=db;Database=hub", "--ConnectionStrings:hub-owner=Host=db;Database=hub");
        Assert.Contains("given:\n  hub: \"\"\n  hub_owner: \"\"", folder.Read("values.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(folder.All("templates"), text => text.Contains(".Values.secrets.", StringComparison.Ordinal));
        Assert.Contains(".Values.given.hub_owner", folder.Read("templates/migrator/secrets.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(".Values.given.hub_owner", folder.Read("templates/gateway/secrets.yaml"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Folder, "templates", "postgresql")));
    }

    [Fact]
    public async Task Another_target_is_refused_with_a_sentence()
    {
        var (code, said) = await RunAsync("nomad", Path.GetTempPath());
        Assert.Equal(1, code);
        Assert.Contains("Hub:Publish", said, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<!\$)\$\{([A-Z_]+)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\.Values\.(\w+)\.(\w+)\.(\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^  ([a-z-]+):$", RegexOptions.Multiline)]
    private static partial Regex Service();

    private static Dictionary<string, string> ServicesOf(string file)
    {
        var part = file[..file.IndexOf("\nnetworks:", StringComparison.Ordinal)];
        var starts = Service().Matches(part).ToList();
        return starts.Select((start, i) => (start.Groups[1].Value, Text: part[start.Index..(i + 1 < starts.Count ? starts[i + 1].Index : part.Length)])).ToDictionary(s => s.Value, s => s.Text);
    }

    private static async Task<Published> PublishAsync(string target, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("hub-publish").FullName;
        var (code, said) = await RunAsync(target, folder, settings);
        Assert.True(code == 0, said);
        return new Published(folder);
    }

    private static async Task<(int Code, string Said)> RunAsync(string target, string folder, params string[] settings)
    {
        var program = Path.Combine(Repository.Root, "aspire", "ServicesHub.AppHost");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ServicesHub.AppHost.dll"), "--operation", "publish", "--step", "publish", "--output-path", folder, "--Hub:Profile=scaled", $"--Hub:Publish={target}", .. settings])
        {
            WorkingDirectory = program,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Writing files starts no orchestrator; Aspire still asks where one would be.
            Environment = { ["DcpPublisher__CliPath"] = Environment.ProcessPath, ["DcpPublisher__DashboardPath"] = AppContext.BaseDirectory },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + errors);
    }

    private sealed record Published(string Folder) : IDisposable
    {
        public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

        public IReadOnlyList<string> All(string folder) => [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText)];

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
