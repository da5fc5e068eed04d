using System.Diagnostics;
using System.Reflection;

namespace ServicesHub.ServiceDefaults.Tests;

public class AppHostTests
{
    [Fact]
    public async Task An_AppHost_built_without_Aspire_says_in_both_languages_how_to_switch_it_on_and_fails()
    {
        Assert.SkipWhen(Metadata("UseAspire") == "true", "This build has Aspire's packages, so its AppHost is the real one.");
        var ct = TestContext.Current.CancellationToken;
        using var appHost = Process.Start(new ProcessStartInfo("dotnet", [Metadata("AppHost")]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (output, error) = (appHost.StandardOutput.ReadToEndAsync(ct), appHost.StandardError.ReadToEndAsync(ct));
        await appHost.WaitForExitAsync(ct);

        Assert.Equal(1, appHost.ExitCode);
        Assert.Empty(await output);
        var lines = (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains("UseAspire=true dotnet run --project aspire/ServicesHub.AppHost", line, StringComparison.Ordinal));
        Assert.StartsWith("This AppHost was built without Aspire", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Questo AppHost è stato compilato senza", lines[1], StringComparison.Ordinal);
    }

    private static string Metadata(string key) =>
        typeof(AppHostTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
