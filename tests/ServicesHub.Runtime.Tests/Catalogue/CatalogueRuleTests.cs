using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;

namespace ServicesHub.Runtime.Tests.Catalogue;

public sealed class CatalogueRuleTests
{
    [Fact]
    public void Dependencies_come_first() =>
        Assert.Equal(["a", "c", "b"], CatalogueRules.Order([Of("b", "c"), Of("c", "a"), Of("a")]).Select(m => m.Manifest.Id));

    [Fact]
    public void A_module_that_a_profile_names_and_no_program_has_is_refused_with_the_names_it_may_use()
    {
        var profile = new HubProfile { Modules = { ["fleet"] = new() } };

        var refused = Assert.Throws<StartupException>(() => ProfileModules.Of(profile, [Of("training"), Of("reporting")]).ToList());

        Says(refused, "'fleet'", "reporting, training");
    }

    [Fact]
    public void A_profile_chooses_among_the_modules_of_a_program()
    {
        var profile = new HubProfile { Modules = { ["training"] = new() } };

        Assert.Equal(["training"], ProfileModules.Of(profile, [Of("training"), Of("reporting")]).Select(m => m.Manifest.Id));
    }

    [Fact]
    public void A_dependency_that_is_not_there_is_refused_naming_both_modules() =>
        Says(Refused(Of("reporting", "case-management")), "'reporting'", "'case-management'");

    [Fact]
    public void Two_modules_with_one_identity_are_refused_naming_both_assemblies() =>
        Says(Refused(Of("fleet"), Of("fleet") with { Assembly = typeof(IServiceModule).Assembly }), "'fleet'", "ServicesHub.Runtime.Tests", "ServicesHub.Abstractions");

    [Fact]
    public void A_circle_of_dependencies_is_refused_naming_its_way() =>
        Says(Refused(Of("a", "b"), Of("b", "c"), Of("c", "a")), "a -> b -> c -> a");

    [Fact]
    public void A_module_that_depends_on_itself_is_refused() => Says(Refused(Of("a", "a")), "a -> a");

    [Theory]
    [InlineData("Fleet")]
    [InlineData("fleet_cars")]
    [InlineData("fleet-")]
    [InlineData("1fleet")]
    public void An_identity_that_is_not_kebab_case_is_refused(string id) => Says(Refused(Of(id)), $"'{id}'", "kebab-case");

    [Fact]
    public void A_feature_of_another_name_is_refused_naming_both() => Says(
        Refused(Of(new ModuleManifest { Id = "fleet", Title = Title, Features = [new("cars.wash", Title, Title)] })), "'fleet'", "'cars.wash'");

    [Fact]
    public void A_permission_of_another_name_is_refused_naming_both() => Says(
        Refused(Of(new ModuleManifest { Id = "fleet", Title = Title, Permissions = [new("drive", Title)] })), "'fleet'", "'drive'");

    [Fact]
    public void A_permission_for_a_role_that_does_not_exist_is_refused_naming_both() => Says(
        Refused(Of(new ModuleManifest { Id = "fleet", Title = Title, Permissions = [new("fleet.drive", Title, "driver")] })), "'fleet.drive'", "'driver'");

    [Theory]
    [InlineData("/cars")]
    [InlineData("/fleetwood")]
    [InlineData("fleet")]
    public void Navigation_outside_the_module_is_refused_naming_both(string address) => Says(
        Refused(Of(new ModuleManifest { Id = "fleet", Title = Title, Navigation = [new(Title, address)] })), "'fleet'", $"'{address}'", "/fleet");

    [Theory]
    [InlineData("/fleet")]
    [InlineData("/fleet/cars")]
    [InlineData("/verify")]
    public void Navigation_inside_the_module_or_to_its_public_pages_is_taken(string address) =>
        Assert.Single(CatalogueRules.Order([Of(new ModuleManifest { Id = "fleet", Title = Title, Navigation = [new(Title, address)], PublicPages = ["/verify"] })]));

    [Fact]
    public void Navigation_that_asks_for_an_undeclared_permission_is_refused_naming_both() => Says(
        Refused(Of(new ModuleManifest { Id = "fleet", Title = Title, Navigation = [new(Title, "/fleet", "fleet.drive")] })), "'fleet'", "'fleet.drive'");

    [Fact]
    public void Navigation_that_asks_for_an_undeclared_feature_is_refused_naming_both() => Says(
        Refused(Of(new ModuleManifest { Id = "fleet", Title = Title, Navigation = [new(Title, "/fleet", Feature: "fleet.wash")] })), "'fleet'", "'fleet.wash'");

    private static LocalizedText Title { get; } = new("Parco auto", "Fleet");

    private static LoadedModule Of(string id, params string[] dependsOn) => Of(new ModuleManifest { Id = id, Title = Title, DependsOn = dependsOn });

    private static LoadedModule Of(ModuleManifest manifest) => new(new ProbeModule(), manifest, typeof(ProbeModule).Assembly);

    private static StartupException Refused(params LoadedModule[] modules) => Assert.Throws<StartupException>(() => CatalogueRules.Order(modules));

    private static void Says(StartupException refused, params string[] words)
    {
        Assert.All(words, word => Assert.Contains(word, refused.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', refused.Message);
    }
}
