using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

/// <summary>A job that takes as long as a test says.</summary>
internal sealed class Stubborn : IScheduledJob
{
    public static TimeSpan Delay { get; set; }

    public string Name => "probe.stubborn";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task RunAsync(CancellationToken ct) => Task.Delay(Delay, ct);
}
