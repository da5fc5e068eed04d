using ServicesHub.Testing;

namespace ServicesHub.Hello.Tests;

public sealed class HelloModuleTests(HelloCopy copy)
{
    [Fact]
    public void The_README_shows_a_module_of_three_files_and_at_most_sixteen_lines()
    {
        var files = ShownFiles.Of("README.md");
        Assert.Equal(3, files.Count);
        Assert.Equal(1, Lines(files.Single(f => f.Key.EndsWith(".csproj", StringComparison.Ordinal)).Value));
        Assert.InRange(files.Values.Sum(Lines), 3, 16);
    }

    [Fact]
    public void The_developers_guide_shows_the_same_module() =>
        Assert.Equal(ShownFiles.Of("README.md"), ShownFiles.Of("src/docs/adding-a-module.md"));

    [Fact]
    public void These_files_build_with_the_hub_and_nothing_else_is_edited()
    {
        Assert.True(copy.BuildExitCode == 0, copy.BuildOutput);
        Assert.Equal(["ServicesHub.Hello", "ServicesHub.HousingAid"], BuiltModules.Of(copy.BuiltFile("ServicesHub.Host.dll")).Order());
        Assert.Equal(["ServicesHub.Hello", "ServicesHub.HousingAid"], BuiltModules.Of(copy.BuiltFile("ServicesHub.Migrator.dll")).Order());
    }

    [Fact]
    public async Task Its_page_greets_who_signed_in_and_nobody_else()
    {
        Assert.True(copy.BuildExitCode == 0, copy.BuildOutput);
        var ct = TestContext.Current.CancellationToken;
        await using var hub = await HelloHub.StartAsync(copy, ct);
        using var visitor = hub.Visitor();

        using var stranger = await visitor.GetAsync("/hello");
        Assert.Equal("/account/sign-in", stranger.RequestMessage!.RequestUri!.AbsolutePath);

        await visitor.SignInAsync("amministratore", HubDatabases.Password);
        var page = await visitor.PageAsync("/hello");
        Assert.Matches("<h1[^>]*>Buongiorno", page);
        Assert.Contains("href=\"/hello\"", page, StringComparison.Ordinal);
    }

    private static int Lines(string text) => text.TrimEnd('\n').Split('\n').Length;
}
