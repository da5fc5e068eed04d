using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Projects;

public sealed class ModuleListTests
{
    private static readonly string[] Fleet = ["ServicesHub.Fleet"];

    [Fact]
    public void No_build_file_of_the_platform_lists_modules()
    {
        var modules = RepositoryFiles.Product.Where(f => f.Module is not null && f.Extension == ".csproj").Select(f => HubProject.NameOf(f.Path)).ToList();

        Assert.NotEmpty(modules);
        Offenders.None(ModuleListRules.ModulesNamed(RepositoryFiles.Product, modules));
    }

    [Fact]
    public void A_listed_module_is_found()
    {
        const string text = "<Project><ItemGroup><ProjectReference Include='modules/Fleet/ServicesHub.Fleet/ServicesHub.Fleet.csproj' /></ItemGroup></Project>";

        Assert.Single(ModuleListRules.ModulesNamed([new("src/ServicesHub.Host/ServicesHub.Host.csproj", text)], Fleet));
        Assert.Empty(ModuleListRules.ModulesNamed([new("modules/Roads/ServicesHub.Roads/ServicesHub.Roads.csproj", text)], Fleet));
    }
}
