using CsCheck;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Runtime.Tests.Probe;
using ServicesHub.Testing;

namespace ServicesHub.Runtime.Tests.Features;

public sealed class TwoAdministratorsTests : IAsyncLifetime
{
    private const int Count = 20;
    private const string Reason = "prova della piattaforma";

    private TestDatabase database = null!;
    private NpgsqlDataSource source = null!;

    public async ValueTask InitializeAsync()
    {
        database = await ProbeHub.CreateDatabaseAsync();
        source = NpgsqlDataSource.Create(database.AppConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>
    /// Twenty modules that depend on some before them, some of them locked; two processes, whose snapshots are as old as they can
    /// be, switch at the same time.
    /// </summary>
    [Fact]
    public async Task Whatever_two_administrators_switch_at_once_no_module_is_on_while_one_it_needs_is_off_and_no_lock_gives_way()
    {
        var step = Gen.Select(Gen.Int[0, Count - 1], Gen.Int[0, 2].Select(n => n == 2 ? (bool?)null : n == 1), Gen.Bool);
        var world = Gen.Select(Gen.Bool.Array[Count * Count], Gen.Int[0, 4], Gen.Int[0, 9].Array[Count]);
        await Gen.Select(world, step.Array[12], step.Array[12]).SampleAsync(async (drawn, first, second) =>
        {
            await ExecuteAsync("delete from hub.features");
            var (edges, sparse, lots) = drawn;
            var modules = Enumerable.Range(0, Count).Select(i => new ModuleManifest
            {
                Id = $"m{i}", Title = new("Titolo", "Title"),
                DependsOn = [.. Enumerable.Range(0, i).Where(j => edges[(i * Count) + j] && (i + j) % (sparse + 1) == 0).Select(j => $"m{j}")],
            }).ToList();
            var profile = ProfileOf(modules, lots);
            CheckLocks(modules, profile, await NowAsync(modules, profile));

            await Task.WhenAll(SwitchAllAsync(modules, profile, first), SwitchAllAsync(modules, profile, second));

            var now = await NowAsync(modules, profile);
            CheckLocks(modules, profile, now);
            foreach (var module in modules.Where(m => now.IsOn(m.Id)))
                Assert.All(module.DependsOn, needed => Assert.True(now.IsOn(needed), $"{module.Id} is on, {needed} is off"));
            // What somebody decided is so; what nobody decided may hang on what the profile keeps off.
            Assert.All(modules.Where(m => now.Find(m.Id) is { Source: FeatureSource.Database, IsSetOn: true }), m => Assert.True(
                now.IsOn(m.Id) || Needs(modules, m.Id).Any(id => profile.FeatureLocks.TryGetValue(id, out var found) && !found.IsOn), $"{m.Id} was switched on and is off"));
        }, iter: Environment.GetEnvironmentVariable("HUB_FULL") == "1" ? 1_000 : 40, threads: 1);
    }

    /// <summary>Two modules of ten are locked off, two on, unless that contradicts another lock: such a profile does not start.</summary>
    private static HubProfile ProfileOf(List<ModuleManifest> modules, int[] lots)
    {
        var profile = new HubProfile();
        for (var i = 0; i < Count; i++)
            if (lots[i] is 0 or 1)
                profile.FeatureLocks[$"m{i}"] = new() { State = "locked-off", Reason = "prova" };
        for (var i = 0; i < Count; i++)
            if (lots[i] is 2 or 3 && !Needs(modules, $"m{i}").Any(profile.FeatureLocks.ContainsKey))
                profile.FeatureLocks[$"m{i}"] = new() { State = "locked-on", Reason = "prova" };
        return profile;
    }

    private static HashSet<string> Needs(List<ModuleManifest> modules, string id)
    {
        var found = new HashSet<string>();
        for (var next = new Queue<string>([id]); next.TryDequeue(out var each);)
            foreach (var needed in modules.First(m => m.Id == each).DependsOn.Where(found.Add))
                next.Enqueue(needed);
        return found;
    }

    private static void CheckLocks(List<ModuleManifest> modules, HubProfile profile, FeatureSnapshot now)
    {
        foreach (var (name, locked) in profile.FeatureLocks)
        {
            Assert.Equal((name, locked.IsOn), (name, now.IsOn(name)));
            if (locked.IsOn)
                Assert.All(Needs(modules, name), needed => Assert.True(now.IsOn(needed), $"{name} is locked on, {needed} is off"));
        }
    }

    private async Task<FeatureSnapshot> NowAsync(List<ModuleManifest> modules, HubProfile profile)
    {
        await using var connection = await source.OpenConnectionAsync();
        var rows = await FeatureRows.ReadAsync(connection, CancellationToken.None);
        Assert.DoesNotContain(rows.Decided.Keys, profile.FeatureLocks.ContainsKey);
        return new FeatureSnapshot(rows.Version, modules, rows.Decided, profile.FeatureLocks);
    }

    private async Task SwitchAllAsync(List<ModuleManifest> modules, HubProfile profile, (int Module, bool? On, bool AlsoDependants)[] steps)
    {
        var store = new FeatureStore(new ModuleCatalogue([]), profile, TimeProvider.System);
        store.Replace(0, modules, new Dictionary<string, bool?>());
        await using var hub = HubContext.Of(source);
        var feature = new SwitchFeature(hub, store, SystemUser.Instance);
        foreach (var (module, on, alsoDependants) in steps)
        {
            var name = $"m{module}";
            try
            {
                var switched = await feature.ExecuteAsync(name, on, Reason, alsoDependants, CancellationToken.None);
                Assert.DoesNotContain(switched, profile.FeatureLocks.ContainsKey);
            }
            catch (RuleViolationException refused)
            {
                Assert.Contains(refused.Code, on ?? true ? (string[])["feature-locked", "dependency-off"] : ["feature-locked", "dependant-locked", "dependants-on"]);
                Assert.Equal(profile.FeatureLocks.ContainsKey(name), refused.Code == "feature-locked");
                Assert.True(refused.Text.It.Length > 30 && refused.Text.En.Length > 30, refused.Text.En);
            }
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
