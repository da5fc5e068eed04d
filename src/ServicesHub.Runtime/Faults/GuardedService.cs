using Microsoft.Extensions.Hosting;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>A hosted service of a module. What goes wrong in it closes its module and nothing else.</summary>
internal sealed class GuardedService(LoadedModule module, string name, Func<IHostedService> create, ModuleHealth health) : IHostedService, IDisposable
{
    private readonly string moduleId = module.Manifest.Id;
    private readonly bool isPlugin = module.Plugin is not null;
    private IHostedService? inner;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (health.IsClosed(moduleId))
            return;
        var reason = await ModuleCall.RunAsync($"{name}.StartAsync", () => (inner = create()).StartAsync(cancellationToken), isPlugin, cancellationToken);
        if (reason is not null)
            health.Report(moduleId, FaultKind.Stopped, reason);
        else if (inner is BackgroundService { ExecuteTask: { } running })
            _ = WatchAsync(running);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (inner is not null)
            await ModuleCall.RunAsync($"{name}.StopAsync", () => inner.StopAsync(cancellationToken), isPlugin, cancellationToken);
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private async Task WatchAsync(Task running)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (running.Exception?.GetBaseException() is { } thrown)
            // While it ran it may have met people's data: the type only.
            health.Report(moduleId, FaultKind.Stopped, new LocalizedText(
                $"{name} si è interrotto con {thrown.GetType().Name}: correggere il modulo e riavviare.",
                $"{name} broke off with {thrown.GetType().Name}: correct the module and start again."));
    }
}
