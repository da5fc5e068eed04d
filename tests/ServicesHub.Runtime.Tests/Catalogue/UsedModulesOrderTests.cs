using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Catalogue;

public sealed class UsedModulesOrderTests
{
    [Fact]
    public void Modules_that_are_used_and_present_come_first() =>
        Assert.Equal(["vines", "zebra", "apples"], Order(
            Module("apples", uses: ["zebra", "absent", "vines"]), Module("zebra", dependsOn: ["vines"]), Module("vines")));

    [Fact]
    public void A_use_that_would_make_a_circle_gives_way_to_the_dependency() =>
        Assert.Equal(["apples", "pears", "zebra"], Order(
            Module("apples", uses: ["zebra"]), Module("zebra", dependsOn: ["pears"]), Module("pears", dependsOn: ["apples"])));

    [Fact]
    public void Modules_that_use_each_other_are_no_error() =>
        Assert.Equal(["zebra", "apples"], Order(Module("apples", uses: ["zebra"]), Module("zebra", uses: ["apples"])));

    [Fact]
    public void A_circle_of_dependencies_is_refused_also_when_it_is_used()
    {
        var refused = Assert.Throws<StartupException>(() => Order(
            Module("apples", uses: ["pears"]), Module("pears", dependsOn: ["zebra"]), Module("zebra", dependsOn: ["pears"])));
        Assert.Contains("circle", refused.Message, StringComparison.Ordinal);
    }

    private static string[] Order(params LoadedModule[] modules) => [.. CatalogueRules.Order(modules).Select(m => m.Manifest.Id)];

    private static LoadedModule Module(string id, string[]? dependsOn = null, string[]? uses = null)
    {
        var manifest = new ModuleManifest { Id = id, Title = new(id, id), DependsOn = dependsOn ?? [], Uses = uses ?? [] };
        return new LoadedModule(new ProbeModule(), manifest, typeof(UsedModulesOrderTests).Assembly);
    }
}
