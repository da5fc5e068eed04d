using System.Text.RegularExpressions;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Projects;

public sealed class DocumentationTests
{
    public static TheoryData<string> PublicSurfaces => [.. RepositoryFiles.Product
        .Where(f => f.Extension == ".csproj" && (HubProject.Contracts(f.Path) || f.Name == "ServicesHub.Abstractions.csproj"))
        .Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(PublicSurfaces))]
    public async Task An_undocumented_member_of_a_public_surface_fails_the_build(string project)
    {
        var settings = await EvaluatedProject.PropertiesAsync(
            project, TestContext.Current.CancellationToken, "NoWarn", "TreatWarningsAsErrors", "WarningsNotAsErrors", "GenerateDocumentationFile");

        Offenders.None(DocumentationRules.Lax(HubProject.NameOf(project), settings));
    }

    [Fact]
    public void No_code_silences_the_check() => Offenders.None(
        TextSearch(RepositoryFiles.Product.Where(f => f.IsCode && (f.Path.Contains(".Contracts/", StringComparison.Ordinal) || f.IsIn("src/ServicesHub.Abstractions")))));

    [Theory]
    [InlineData("NoWarn", "1701;1702;CS1591")]
    [InlineData("NoWarn", "1591")]
    [InlineData("WarningsNotAsErrors", "CS1591")]
    [InlineData("TreatWarningsAsErrors", "false")]
    [InlineData("GenerateDocumentationFile", "")]
    public void A_lax_setting_is_found(string name, string value)
    {
        var settings = new Dictionary<string, string> { ["TreatWarningsAsErrors"] = "true", ["GenerateDocumentationFile"] = "true", ["NoWarn"] = "1701;1702" };
        Assert.Empty(DocumentationRules.Lax("Fleet.Contracts", settings));

        settings[name] = value;

        Assert.Single(DocumentationRules.Lax("Fleet.Contracts", settings));
    }

    [Fact]
    public void A_silenced_check_is_found() => Assert.Single(TextSearch([new("A.cs", "#pragma warning disable CS1591")]));

    private static IEnumerable<string> TextSearch(IEnumerable<SourceFile> files) =>
        files.Where(f => Regex.IsMatch(f.Text, @"#pragma\s+warning\s+disable[^\n]*1591")).Select(f => $"{f.Path} silences CS1591");
}
