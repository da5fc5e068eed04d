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

    /// <summary>Twenty modules that depend on some before them; two processes, whose snapshots are as old as they can be, switch at the same time.</summary>
    [Fact]
    public async Task Whatever_two_administrators_switch_at_once_no_module_is_set_on_while_one_it_needs_is_set_off()
    {
        var step = Gen.Select(Gen.Int[0, Count - 1], Gen.Bool, Gen.Bool);
        await Gen.Select(Gen.Bool.Array[Count * Count], step.Array[12], step.Array[12], Gen.Int[0, 4]).SampleAsync(async (edges, first, second, sparse) =>
        {
            await ExecuteAsync("delete from hub.features");
            var modules = Enumerable.Range(0, Count).Select(i => new ModuleManifest
            {
                Id = $"m{i}", Title = new("Titolo", "Title"),
                DependsOn = [.. Enumerable.Range(0, i).Where(j => edges[(i * Count) + j] && (i + j) % (sparse + 1) == 0).Select(j => $"m{j}")],
            }).ToList();

            await Task.WhenAll(SwitchAllAsync(modules, first), SwitchAllAsync(modules, second));

            await using var connection = await source.OpenConnectionAsync();
            var rows = await FeatureRows.ReadAsync(connection, CancellationToken.None);
            var now = new FeatureSnapshot(rows.Version, modules, rows.Decided, new Dictionary<string, FeatureLock>());
            foreach (var module in modules.Where(m => now.Find(m.Id)!.IsSetOn))
                Assert.All(module.DependsOn, needed => Assert.True(now.Find(needed)!.IsSetOn, $"{module.Id} is on, {needed} is off"));
            Assert.All(modules, m => Assert.Equal(now.Find(m.Id)!.IsSetOn, now.IsOn(m.Id)));
        }, iter: Environment.GetEnvironmentVariable("HUB_FULL") == "1" ? 1_000 : 40, threads: 1);
    }

    private async Task SwitchAllAsync(IReadOnlyList<ModuleManifest> modules, (int Module, bool On, bool AlsoDependants)[] steps)
    {
        var store = new FeatureStore(new ModuleCatalogue([]), new HubProfile(), TimeProvider.System);
        store.Replace(0, modules, new Dictionary<string, bool?>());
        var feature = new SwitchFeature(source, store, SystemUser.Instance);
        foreach (var (module, on, alsoDependants) in steps)
        {
            try
            {
                await feature.ExecuteAsync($"m{module}", on, Reason, alsoDependants, CancellationToken.None);
            }
            catch (RuleViolationException refused)
            {
                Assert.Contains(refused.Code, (string[])["dependency-off", "dependants-on"]);
            }
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
