using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

[RequiresFeature(ProbeModule.Certificates)]
internal sealed class CountCertificates : IScheduledJob
{
    public string Name => "probe.count-certificates";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken ct) => Task.CompletedTask;
}
