using ServicesHub.Architecture.Tests.Repository;
using ServicesHub.Architecture.Tests.Types.Guilty;

namespace ServicesHub.Architecture.Tests.Types;

public sealed class VisibilityTests
{
    [Fact]
    public void Modules_show_pages_only() => Offenders.None(HubAssemblies.Modules.SelectMany(m => VisibilityRules.OpenModuleTypes(m.GetTypes())));

    [Fact]
    public void The_inside_of_the_platform_shows_what_others_use() => Offenders.None(HubAssemblies.Inside.SelectMany(inside => VisibilityRules.OpenWithoutUse(
        inside.Assembly.GetTypes(), [.. RepositoryFiles.Product.Where(f => !f.IsIn(inside.Folder) || f.Folders.Contains("build")), .. RepositoryFiles.All.Where(f => f.IsIn("tests/ServicesHub.Testing"))])));

    [Fact]
    public void Classes_are_sealed() => Offenders.None(VisibilityRules.Unsealed(HubAssemblies.All.SelectMany(a => a.GetTypes())));

    [Fact]
    public void There_are_modules_and_contracts_to_look_at()
    {
        Assert.Contains(HubAssemblies.Modules, a => a.GetName().Name == "ServicesHub.CaseManagement");
        Assert.Contains(HubAssemblies.Contracts, a => a.GetName().Name == "ServicesHub.CaseManagement.Contracts");
        Assert.Contains(HubAssemblies.Inside, a => a.Assembly.GetName().Name == "ServicesHub.Runtime");
    }

    [Fact]
    public void A_public_type_of_a_module_is_found() =>
        Assert.Equal([$"{typeof(OpenType).FullName} is public: make it internal"], VisibilityRules.OpenModuleTypes([typeof(OpenType), typeof(UnsealedType)]));

    [Fact]
    public void A_component_and_the_types_of_its_parameters_may_be_public() =>
        Assert.Empty(VisibilityRules.OpenModuleTypes([typeof(OpenComponent), typeof(OpenParameter)]));

    [Fact]
    public void A_public_type_that_nobody_uses_is_found()
    {
        Assert.Single(VisibilityRules.OpenWithoutUse([typeof(OpenType)], [new("src/Other/A.cs", "new OpenTypes()")]));
        Assert.Empty(VisibilityRules.OpenWithoutUse([typeof(OpenType)], [new("src/Other/A.cs", "new OpenType()")]));
    }

    [Fact]
    public void A_class_that_is_not_sealed_is_found()
    {
        Assert.Equal([$"{typeof(UnsealedType).FullName} is not sealed"], VisibilityRules.Unsealed([typeof(UnsealedType), typeof(OpenType), typeof(OpenComponent)]));
        Assert.Empty(VisibilityRules.Unsealed([typeof(UnsealedType), typeof(DerivedType)]));
    }
}
