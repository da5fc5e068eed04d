using System.Diagnostics;
using System.Text.Json;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Projects;

/// <summary>Asks the build itself what a project's properties are, after all imports.</summary>
internal static class EvaluatedProject
{
    public static async Task<IReadOnlyDictionary<string, string>> PropertiesAsync(string project, CancellationToken ct, params string[] names)
    {
        using var build = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(RepositoryFiles.Root, project), "-nodeReuse:false", $"-getProperty:{string.Join(',', names)}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        build.Start();
        var output = await build.StandardOutput.ReadToEndAsync(ct);
        await build.WaitForExitAsync(ct);
        Assert.True(build.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
    }
}
