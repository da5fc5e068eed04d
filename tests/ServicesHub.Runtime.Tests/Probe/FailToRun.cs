using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

internal sealed class FailToRun : IScheduledJob
{
    public const string Secret = "Persona Inventata, Z999";

    public string Name => "probe.fail-to-run";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken ct) => throw new InvalidTimeZoneException(Secret);
}
