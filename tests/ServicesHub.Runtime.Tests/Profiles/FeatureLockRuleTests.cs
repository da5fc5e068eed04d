using ServicesHub.Abstractions;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Profiles;

public sealed class FeatureLockRuleTests
{
    private static readonly ModuleCatalogue Catalogue = new([new ToyModule("base").Load(), new ToyModule("middle", dependsOn: "base").Load(), new ToyModule("top", dependsOn: "middle").Load()]);

    [Fact]
    public void Locks_of_modules_that_are_there_hold() =>
        FeatureLockRules.Check(Profile(("base", true), ("top", false)), Catalogue);

    [Theory]
    [InlineData("fleet")]
    [InlineData("Base")]
    [InlineData("base.nothing")]
    public void A_lock_of_what_nobody_knows_is_no_lock_and_is_refused(string name)
    {
        var refused = Assert.Throws<StartupException>(() => FeatureLockRules.Check(Profile((name, false)), Catalogue));

        Assert.Contains($"'{name}'", refused.Text.En, StringComparison.Ordinal);
        Assert.Contains("featureLocks", refused.Text.It, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_locked_on_over_one_locked_off_is_refused_with_the_names_of_both()
    {
        var refused = Assert.Throws<StartupException>(() => FeatureLockRules.Check(Profile(("top", true), ("base", false)), Catalogue));

        Assert.Contains("'top'", refused.Text.En, StringComparison.Ordinal);
        Assert.Contains("'base'", refused.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_locked_on_keeps_on_what_it_needs_for_everybody_whatever_the_database_says()
    {
        var profile = Profile(("top", true));
        var now = new FeatureSnapshot(
            1, [.. Catalogue.Modules.Select(m => m.Manifest)], new Dictionary<string, bool?> { ["base"] = false, ["middle"] = false, ["top"] = false }, profile.FeatureLocks,
            new Dictionary<string, FeatureFilters> { ["base"] = new(Percentage: 0), ["top"] = new(Roles: [HubRoles.Operator]) });

        Assert.All((string[])["base", "middle", "top"], id => Assert.True(now.IsOn(id), id));
        Assert.Empty(now.Find("top")!.Guards);
        Assert.Equal([true, true, false], new[] { "base", "middle", "top" }.Select(id => now.Find(id)!.IsHeldOn));
    }

    private static HubProfile Profile(params (string Name, bool On)[] locks)
    {
        var profile = new HubProfile();
        foreach (var module in Catalogue.Modules)
            profile.Modules[module.Manifest.Id] = new ModuleProfile();
        foreach (var (name, on) in locks)
            profile.FeatureLocks[name] = new() { State = on ? "locked-on" : "locked-off", Reason = "prova" };
        return profile;
    }
}
