using ServicesHub.Testing;

namespace ServicesHub.Hello.Tests;

public sealed class TemplateTests(HelloCopy copy)
{
    private const string Command = "dotnet new hub-module -n Fleet";

    // These ask for the modules of the repository, which the copy leaves out.
    private static readonly string[] OfOtherModules = ["ServicesHub.Conformance.Tests.ProfileTests", "ServicesHub.Conformance.Tests.ImportSizeTests", "ServicesHub.Conformance.Tests.ReadingTests"];

    [Fact]
    public void The_documents_say_how_a_module_is_made()
    {
        Assert.Contains(Command, File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
        Assert.Contains(Command, File.ReadAllText(Path.Combine(Repository.Root, "src/docs/adding-a-module.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_makes_a_module_and_its_tests_and_edits_the_solution_only()
    {
        Assert.All(copy.Made, file => Assert.True(
            file == "ServicesHub.sln" || file.StartsWith("modules/HousingAid/ServicesHub.HousingAid/", StringComparison.Ordinal) || file.StartsWith("tests/ServicesHub.HousingAid.Tests/", StringComparison.Ordinal), file));
        Assert.Contains("ServicesHub.sln", copy.Made);
        var solution = File.ReadAllText(Path.Combine(copy.Folder, "ServicesHub.sln"));
        Assert.Contains("ServicesHub.HousingAid.csproj", solution, StringComparison.Ordinal);
        Assert.Contains("ServicesHub.HousingAid.Tests.csproj", solution, StringComparison.Ordinal);
    }

    [Fact]
    public void Identity_schema_and_titles_follow_the_name()
    {
        var module = File.ReadAllText(Path.Combine(copy.Folder, "modules/HousingAid/ServicesHub.HousingAid/HousingAidModule.cs"));
        Assert.Contains("Id = \"housing-aid\"", module, StringComparison.Ordinal);
        Assert.Contains("Schema = \"housing_aid\"", module, StringComparison.Ordinal);
        Assert.Contains("new(\"Aiuto alla casa\", \"Housing aid\")", module, StringComparison.Ordinal);
        Assert.All(copy.Made.Where(f => f != "ServicesHub.sln"), file => Assert.DoesNotMatch("(?i)hub.?sample|Titolo del modulo|Title of the module", File.ReadAllText(Path.Combine(copy.Folder, file))));
    }

    [Fact]
    public async Task Its_own_tests_pass() => await AssertPassAsync("ServicesHub.HousingAid.Tests");

    [Fact]
    public async Task The_conformance_suite_passes_on_it() => await AssertPassAsync("ServicesHub.Conformance.Tests", [.. OfOtherModules.SelectMany(c => (string[])["-class-", c])]);

    private async Task AssertPassAsync(string project, params string[] options)
    {
        Assert.True(copy.BuildExitCode == 0, copy.BuildOutput);
        var (exit, output) = await Commands.RunAsync(copy.Folder, TestContext.Current.CancellationToken, ["dotnet", copy.BuiltTests(project), .. options]);
        Assert.True(exit == 0, output);
        Assert.Matches(@"Total: [1-9]", output);
    }
}
