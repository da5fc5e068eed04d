using ServicesHub.Hello.Tests;
using ServicesHub.Testing;

[assembly: AssemblyFixture(typeof(HelloCopy))]

namespace ServicesHub.Hello.Tests;

/// <summary>
/// A copy of the repository with the README's three files and a profile that names the module. The other modules stay out:
/// they would only make the build longer.
/// </summary>
public sealed class HelloCopy : IAsyncLifetime
{
    private const string Profile = """
        {
          "province": { "name": "Ascoli Piceno", "owner": "Prefettura di Ascoli Piceno", "patronSaintDay": "08-05" },
          "modules": { "hello": {} }
        }
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("hub-hello-").FullName;

    public int BuildExitCode { get; private set; }

    public string BuildOutput { get; private set; } = "";

    public string BuiltFile(string name) => Path.Combine(Folder, "src/ServicesHub/bin/Debug/net10.0", name);

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var (exit, files) = await Commands.RunAsync(Repository.Root, limit.Token, "git", "ls-files", "--cached", "--others", "--exclude-standard");
        Assert.True(exit == 0, files);
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsNeeded))
            Copy(file);
        CopyAssets();
        foreach (var (path, text) in ShownFiles.Of("README.md"))
            Write(path, text);
        Write("aspire/provinces/hello.json", Profile);
        (BuildExitCode, BuildOutput) = await Commands.RunAsync(
            Folder, limit.Token, "dotnet", "build", "src/ServicesHub", "-c", "Debug", "-m:2", "-nodeReuse:false", "-clp:ErrorsOnly", "-p:FetchPostgreSql=false");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static bool IsNeeded(string file) => file.Split('/') switch
    {
        ["tests", ..] => false,
        ["modules", _, _, ..] => false,
        _ => File.Exists(Path.Combine(Repository.Root, file)),
    };

    private void CopyAssets()
    {
        const string shell = "src/ServicesHub.Shell";
        Copy($"{shell}/obj/assets.stamp");
        foreach (var asset in Directory.EnumerateFiles(Path.Combine(Repository.Root, shell, "wwwroot/lib"), "*", SearchOption.AllDirectories))
            Copy(Path.GetRelativePath(Repository.Root, asset));
    }

    private void Copy(string file) => File.Copy(Path.Combine(Repository.Root, file), Place(file));

    private void Write(string file, string text) => File.WriteAllText(Place(file), text);

    private string Place(string file)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
