using System.Reflection;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Profiles;

public sealed class ProcessModulesTests
{
    private static readonly ModuleCatalogue Whole = new([Of("training", typeof(object).Assembly), Of("reporting", typeof(Uri).Assembly, "training"), Of("governance", typeof(Enumerable).Assembly)]);

    [Fact]
    public void A_process_without_a_name_runs_what_shares_one() => Assert.Equal(["governance", "reporting"], Ids(null));

    [Fact]
    public void A_named_process_runs_its_module_alone_also_when_others_depend_on_it() => Assert.Equal(["training"], Ids("training"));

    [Fact]
    public void The_one_process_runs_everything() => Assert.Equal(3, Ids(ProcessModules.All).Count);

    [Theory]
    [InlineData("accounting", "no module of the profile: use training")]
    [InlineData("reporting", "no process of its own")]
    public void A_wrong_name_is_refused(string process, string reason) =>
        Assert.Contains(reason, Assert.Throws<StartupException>(() => Ids(process)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_process_for_nothing_is_refused()
    {
        var profile = new HubProfile { Modules = { ["training"] = new() { Process = "own" } } };
        Assert.Contains("set Hub:Process to training", Assert.Throws<StartupException>(() => ProcessModules.Of(Whole, profile, "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_kind_of_process_is_refused()
    {
        var profile = new HubProfile { Modules = { ["training"] = new() { Process = "shared" } } };
        Assert.Contains("'shared'", Assert.Throws<StartupException>(() => ProcessModules.Of(Whole, profile, null)).Message, StringComparison.Ordinal);
    }

    private static List<string> Ids(string? process)
    {
        var profile = new HubProfile { Modules = { ["training"] = new() { Process = "own", Replicas = 2 }, ["reporting"] = new(), ["governance"] = new() } };
        return [.. ProcessModules.Of(Whole, profile, process).Modules.Select(m => m.Manifest.Id).Order()];
    }

    private static LoadedModule Of(string id, Assembly assembly, params string[] dependsOn)
    {
        var module = new ToyModule(id, dependsOn: dependsOn);
        return new LoadedModule(module, module.Manifest, assembly);
    }
}
