using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Features;

/// <summary>A demonstration whose profile locks a module and a feature off, and a module and a feature on.</summary>
public sealed class LockedHub : IAsyncLifetime
{
    public const string Reason = "Lo decide la provincia";

    public static IReadOnlyList<(string Name, bool On)> Locked { get; } = [("training", false), ("reporting", true), ("case-management.imports", false), ("governance.plans", true)];

    /// <summary>The locks, as on the command line of each process.</summary>
    public static string[] Settings { get; } =
    [
        .. Locked.SelectMany(l => (string[])[$"--Hub:FeatureLocks:{l.Name}:State={(l.On ? "locked-on" : "locked-off")}", $"--Hub:FeatureLocks:{l.Name}:Reason={Reason}"]),
    ];

    public RunningHub Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Hub = await RunningHub.StartAsync(settings: Settings);

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
