using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

public sealed class FeedTests
{
    [Fact]
    public void No_configuration_names_a_package_source() => Offenders.None(FeedRules.NamedSources(RepositoryFiles.All));

    [Fact]
    public void No_lock_file_holds_addresses() => Offenders.None(FeedRules.ResolvedAddresses(RepositoryFiles.All));

    [Fact]
    public void There_is_a_configuration_and_a_lock_file_to_look_at()
    {
        Assert.Contains(RepositoryFiles.All, f => f.Path == "nuget.config");
        Assert.Contains(RepositoryFiles.All, f => f.Name == "package-lock.json");
    }

    [Theory]
    [InlineData("nuget.config", "<configuration><packageSources><add key='x' value='y' /></packageSources></configuration>")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><RestoreSources>y</RestoreSources></PropertyGroup></Project>")]
    [InlineData("src/ServicesHub.Shell/.npmrc", "fund=false\nregistry=y\n")]
    public void A_package_source_is_found(string path, string text) => Assert.Single(FeedRules.NamedSources([new(path, text)]));

    [Fact]
    public void A_resolved_address_is_found() => Assert.Single(FeedRules.ResolvedAddresses(
        [new("package-lock.json", """{ "packages": { "": {}, "node_modules/a": { "resolved": "y" }, "node_modules/b": {} } }""")]));
}
