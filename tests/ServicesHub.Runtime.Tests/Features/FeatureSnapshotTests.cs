using CsCheck;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class FeatureSnapshotTests
{
    private static readonly LocalizedText Title = new("Titolo", "Title");

    [Theory]
    [InlineData(null, null, true, true, FeatureSource.Default)]
    [InlineData(null, null, false, false, FeatureSource.Default)]
    [InlineData(null, true, false, true, FeatureSource.Database)]
    [InlineData(null, false, true, false, FeatureSource.Database)]
    [InlineData(true, false, false, true, FeatureSource.Profile)]
    [InlineData(false, true, true, false, FeatureSource.Profile)]
    public void A_lock_wins_over_a_decision_and_a_decision_over_the_default(bool? locked, bool? decided, bool byDefault, bool on, FeatureSource source)
    {
        var module = new ModuleManifest { Id = "fleet", Title = Title, Features = [new("fleet.wash", Title, Title, byDefault)] };

        var state = Snapshot([module], Map("fleet.wash", decided), Locks("fleet.wash", locked)).Find("fleet.wash")!;

        Assert.Equal((on, source), (state.IsOn, state.Source));
    }

    [Fact]
    public void A_decision_for_the_default_leaves_the_manifest_to_say() =>
        Assert.Equal(FeatureSource.Default, Snapshot([Of("fleet")], new() { ["fleet"] = null }).Find("fleet")!.Source);

    [Fact]
    public void A_feature_is_off_while_its_module_is_and_says_so()
    {
        var module = new ModuleManifest { Id = "fleet", Title = Title, Features = [new("fleet.wash", Title, Title)] };

        var state = Snapshot([module], Map("fleet", false)).Find("fleet.wash")!;

        Assert.Equal((true, false, "fleet"), (state.IsSetOn, state.IsOn, state.BlockedBy));
    }

    [Fact]
    public void A_module_is_off_while_one_it_needs_is_and_says_so()
    {
        var snapshot = Snapshot([Of("a"), Of("b", "a"), Of("c", "b")], Map("a", false));

        Assert.Equal((true, false, "a"), (snapshot.Find("b")!.IsSetOn, snapshot.IsOn("b"), snapshot.Find("b")!.BlockedBy));
        Assert.Equal("b", snapshot.Find("c")!.BlockedBy);
    }

    [Fact]
    public void What_nobody_declares_is_off() => Assert.False(Snapshot([Of("a")]).IsOn("b"));

    [Fact]
    public void Dependants_are_found_through_others() =>
        Assert.Equal(["b", "c"], Snapshot([Of("a"), Of("b", "a"), Of("c", "b"), Of("d")]).DependantsOf("a").Select(m => m.Id));

    /// <summary>Twenty modules, each depending on some of those before it; each decided or locked on, off or not at all.</summary>
    [Fact]
    public void Whatever_is_decided_no_module_is_on_while_one_it_needs_is_off()
    {
        const int count = 20;
        var choice = Gen.Int[0, 2].Select(n => n == 2 ? (bool?)null : n == 1);
        Gen.Select(Gen.Bool.Array[count * count], choice.Array[count], choice.Array[count], Gen.Int[0, 4]).Sample((edges, decisions, locks, sparse) =>
        {
            var modules = Enumerable.Range(0, count).Select(i => Of($"m{i}",
                [.. Enumerable.Range(0, i).Where(j => edges[(i * count) + j] && (i + j) % (sparse + 1) == 0).Select(j => $"m{j}")])).ToList();
            var snapshot = Snapshot(modules,
                decisions.Select((d, i) => (d, i)).Where(x => x.d is not null).ToDictionary(x => $"m{x.i}", x => x.d),
                locks.Select((l, i) => (l, i)).Where(x => x.l is not null).ToDictionary(x => $"m{x.i}", x => Lock(x.l!.Value)));

            foreach (var module in modules)
            {
                var state = snapshot.Find(module.Id)!;
                Assert.Equal(state.IsSetOn && module.DependsOn.All(snapshot.IsOn), state.IsOn);
                if (state.IsOn)
                    Assert.All(module.DependsOn, needed => Assert.True(snapshot.IsOn(needed)));
            }
        });
    }

    private static ModuleManifest Of(string id, params string[] dependsOn) => new() { Id = id, Title = Title, DependsOn = dependsOn };

    private static FeatureSnapshot Snapshot(IReadOnlyList<ModuleManifest> modules, Dictionary<string, bool?>? decided = null, Dictionary<string, FeatureLock>? locks = null) =>
        new(1, modules, decided ?? [], locks ?? []);

    private static Dictionary<string, bool?> Map(string name, bool? on) => on is null ? [] : new() { [name] = on };

    private static Dictionary<string, FeatureLock> Locks(string name, bool? on) => on is null ? [] : new() { [name] = Lock(on.Value) };

    private static FeatureLock Lock(bool on) => new() { State = on ? "locked-on" : "locked-off", Reason = "prova" };
}
