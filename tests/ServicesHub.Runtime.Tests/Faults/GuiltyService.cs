using Microsoft.Extensions.Hosting;

namespace ServicesHub.Runtime.Tests.Faults;

/// <summary>A hosted service that does what a test says.</summary>
internal sealed class GuiltyService(Func<CancellationToken, Task> start, Func<CancellationToken, Task> run) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await start(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => run(stoppingToken);
}
