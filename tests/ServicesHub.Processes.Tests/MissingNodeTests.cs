using System.Diagnostics;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

public sealed class MissingNodeTests
{
    [Theory]
    [InlineData("src/ServicesHub.Shell", "FetchAssets", "AssetStamp")]
    [InlineData("src/ServicesHub", "FetchPostgreSqlPackages", "PostgreSqlStamp")]
    public async Task A_build_without_node_says_what_to_install(string project, string target, string stamp)
    {
        var bare = Directory.CreateTempSubdirectory("hub-path-").FullName;
        File.CreateSymbolicLink(Path.Combine(bare, "dotnet"), DotnetPath());
        File.CreateSymbolicLink(Path.Combine(bare, "sh"), "/bin/sh");
        var start = new ProcessStartInfo(Path.Combine(bare, "dotnet"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var argument in (string[])["msbuild", project, $"-t:{target}", $"-p:{stamp}={Path.Combine(bare, "never")}", "-nologo", "-nodeReuse:false"])
            start.ArgumentList.Add(argument);
        start.Environment["PATH"] = bare;
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(bare, recursive: true);

        // A machine with a PostgreSQL of its own builds without npm, and says so.
        Assert.True(build.ExitCode != 0 || output.Contains("HUB0001", StringComparison.Ordinal), output);
        Assert.Matches("Node\\.js|npm was not found", output);
    }

    private static string DotnetPath() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
}
