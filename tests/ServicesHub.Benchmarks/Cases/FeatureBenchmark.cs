using System.Diagnostics;
using System.Globalization;
using Microsoft.FeatureManagement;
using ServicesHub.Abstractions;
using ServicesHub.Host;
using ServicesHub.Runtime;

namespace ServicesHub.Benchmarks;

/// <summary>
/// The check of a feature whose module, and what that needs, must be on as well, against Microsoft's own provider reading
/// one entry of appsettings. There is no database behind the check: a read would fail.
/// </summary>
internal sealed class FeatureBenchmark : IBenchmark
{
    private const int Checks = 200_000;

    public string Name => "features";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting)
    {
        await using var host = HostProcess.Build(["--ConnectionStrings:hub=Host=127.0.0.1;Port=1"]);
        await using var scope = host.Services.CreateAsyncScope();
        var features = scope.ServiceProvider.GetRequiredService<IFeatures>();
        var name = DeepestIn(host.Services.GetRequiredService<FeatureStore>().Current);

        await using var microsoft = Microsoft(name);
        await using var second = Microsoft(name);
        var manager = microsoft.GetRequiredService<IFeatureManager>();
        var again = second.GetRequiredService<IFeatureManager>();

        Task<double> OursAsync() => NanosecondsAsync(() => features.IsOnAsync(name));
        Task<double> TheirsAsync() => NanosecondsAsync(() => new ValueTask<bool>(manager.IsEnabledAsync(name)));
        Task<double> AgainAsync() => NanosecondsAsync(() => new ValueTask<bool>(again.IsEnabledAsync(name)));
        for (var turn = 0; turn < 10; turn++)
            _ = (await OursAsync(), await TheirsAsync(), await AgainAsync());

        var control = await Comparison.RatioAsync(setting.Options.Rounds, TheirsAsync, AgainAsync);
        var ratio = await Comparison.RatioAsync(setting.Options.Rounds, TheirsAsync, OursAsync);
        var alone = new List<double>();
        for (var round = 0; round < setting.Options.Rounds; round++)
            alone.Add(await OursAsync());
        setting.Notes($"checked '{name}'; Microsoft's provider takes {(await TheirsAsync()).ToString("0", CultureInfo.InvariantCulture)} ns");
        return
        [
            new("feature check with parents", Spread.Of(alone)) { AtMost = 250, Unit = "ns" },
            new("feature check against Microsoft's provider on appsettings", ratio) { Control = control, AtMost = 1.3 },
        ];
    }

    private static string DeepestIn(FeatureSnapshot features) => features.States
        .Where(s => !s.IsRoot && s.IsOn)
        .MaxBy(s => features.Modules.First(m => m.Id == s.ModuleId).DependsOn.Count)!.Feature.Name;

    private static ServiceProvider Microsoft(string name)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"feature_management:feature_flags:0:id"] = name, ["feature_management:feature_flags:0:enabled"] = "true" }).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddFeatureManagement().Services.BuildServiceProvider();
    }

    private static async Task<double> NanosecondsAsync(Func<ValueTask<bool>> check)
    {
        var on = 0;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Checks; i++)
            on += await check() ? 1 : 0;
        clock.Stop();
        return on == Checks ? clock.Elapsed.TotalNanoseconds / Checks : throw new InvalidOperationException("The feature is off: nothing was measured.");
    }
}
