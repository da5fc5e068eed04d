using System.Net;

namespace ServicesHub.Hello.Tests;

public sealed class HelloModuleTests(HelloCopy copy)
{
    [Fact]
    public void The_README_shows_a_module_of_three_files_and_at_most_sixteen_lines()
    {
        var files = Repository.HelloFilesOf("README.md");
        Assert.Equal(3, files.Count);
        Assert.Equal(1, Lines(files.Single(f => f.Key.EndsWith(".csproj", StringComparison.Ordinal)).Value));
        Assert.InRange(files.Values.Sum(Lines), 3, 16);
    }

    [Fact]
    public void The_developers_guide_shows_the_same_module() =>
        Assert.Equal(Repository.HelloFilesOf("README.md"), Repository.HelloFilesOf("src/docs/adding-a-module.md"));

    [Fact]
    public void These_files_build_with_the_hub_and_nothing_else_is_edited()
    {
        Assert.True(copy.BuildExitCode == 0, copy.BuildOutput);
        Assert.Equal(["ServicesHub.Hello"], BuiltModules.Of(copy.BuiltFile("ServicesHub.Host.dll")));
        Assert.Equal(["ServicesHub.Hello"], BuiltModules.Of(copy.BuiltFile("ServicesHub.Migrator.dll")));
    }

    [Fact]
    public async Task Its_page_greets_who_signed_in_and_nobody_else()
    {
        Assert.True(copy.BuildExitCode == 0, copy.BuildOutput);
        var ct = TestContext.Current.CancellationToken;
        await using var hub = await RunningHub.StartAsync(copy, ct);

        using var stranger = await hub.Browser.GetAsync("/hello", ct);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);

        await hub.SignInAsync(ct);
        var page = await hub.Browser.GetStringAsync("/hello", ct);
        Assert.Matches("<h1[^>]*>Buongiorno", page);
        Assert.Contains("href=\"/hello\"", page, StringComparison.Ordinal);
    }

    private static int Lines(string text) => text.TrimEnd('\n').Split('\n').Length;
}
