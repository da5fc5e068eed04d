using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServicesHub.Processes.Tests.Plugins;
using ServicesHub.Testing;

[assembly: AssemblyFixture(typeof(SamplePlugins))]

namespace ServicesHub.Processes.Tests.Plugins;

/// <summary>The plugins of <c>tests/samples</c>, built once against the built hub, as their authors build them.</summary>
public sealed class SamplePlugins : IAsyncLifetime
{
    private const string Original = "Guilty.Plugin";

    private readonly string output = Directory.CreateTempSubdirectory("hub-plugins-").FullName;
    private readonly SemaphoreSlim turn = new(1);
    private bool isBuilt;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A new folder of plugins with the well-behaved one in it.</summary>
    public async Task<string> FolderAsync()
    {
        await BuildAsync();
        var folder = Directory.CreateDirectory(Path.Combine(output, Guid.CreateVersion7().ToString("n"))).FullName;
        Copy(Path.Combine(output, "Hello.Plugin/plugin/hello-plugin"), Path.Combine(folder, "hello-plugin"));
        return folder;
    }

    /// <summary>Adds a plugin that does what it is told: <c>loop in constructor</c>.</summary>
    /// <param name="folder">The folder of plugins.</param>
    /// <param name="id">Identity of the plugin.</param>
    /// <param name="guilt">What it does.</param>
    /// <param name="number">Number in the name of its assembly, two digits.</param>
    public string AddGuilty(string folder, string id, string guilt, int number)
    {
        var plugin = Path.Combine(folder, id);
        Copy(Path.Combine(output, "Guilty.Plugin/plugin/guilty"), plugin);
        File.WriteAllText(Path.Combine(plugin, "guilt.txt"), guilt);
        var name = $"Guilty.Plug{number:00}";
        foreach (var extension in (string[])[".dll", ".deps.json"])
        {
            // A name of the same length, so that the assembly stays readable.
            var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(plugin, Original + extension))).Replace(Original, name, StringComparison.Ordinal);
            File.WriteAllBytes(Path.Combine(plugin, name + extension), Encoding.Latin1.GetBytes(bytes));
            File.Delete(Path.Combine(plugin, Original + extension));
        }
        Describe(plugin, description =>
        {
            description["id"] = id;
            description["assembly"] = name;
            description["files"] = new JsonObject(Directory.GetFiles(plugin).Where(f => Path.GetFileName(f) != "module.json")
                .Select(f => KeyValuePair.Create(Path.GetFileName(f), (JsonNode?)Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))))));
        });
        return plugin;
    }

    /// <summary>Changes a plugin's description.</summary>
    public static void Describe(string plugin, Action<JsonNode> change)
    {
        var file = Path.Combine(plugin, "module.json");
        var description = JsonNode.Parse(File.ReadAllText(file))!;
        change(description);
        File.WriteAllText(file, description.ToJsonString());
    }

    public ValueTask DisposeAsync()
    {
        turn.Dispose();
        Directory.Delete(output, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task BuildAsync()
    {
        await turn.WaitAsync();
        try
        {
            foreach (var sample in isBuilt ? [] : (string[])["Hello.Plugin", "Guilty.Plugin"])
                await BuildAsync(sample);
            isBuilt = true;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task BuildAsync(string sample)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "build", Path.Combine(Repository.Root, "tests/samples", sample), "-nodeReuse:false", "-clp:ErrorsOnly", $"-p:HubFolder={Path.GetDirectoryName(Repository.Program("ServicesHub.Host"))}",
            $"-p:BaseIntermediateOutputPath={output}/obj/{sample}/", "-o", Path.Combine(output, sample),
        ]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var build = Process.Start(start)!;
        var (text, error) = (build.StandardOutput.ReadToEndAsync(), build.StandardError.ReadToEndAsync());
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, await text + await error);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
