using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ServicesHub.Runtime;

/// <summary>Writes one sentence into the log for each module that does not work as it should.</summary>
internal sealed partial class FaultLog(ModuleHealth health, ILogger<FaultLog> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        health.Reported += Write;
        foreach (var fault in health.All)
            Write(fault);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        health.Reported -= Write;
        return Task.CompletedTask;
    }

    private void Write(ModuleFault fault)
    {
        if (fault.Kind == FaultKind.Unnamed)
            LogUnnamed(log, fault.Reason.En);
        else
            LogFault(log, fault.ModuleId, fault.Kind, fault.Reason.En);
    }

    [LoggerMessage(1401, LogLevel.Error, "{Module} is {Kind}: {Reason} The hub runs without it.")]
    private static partial void LogFault(ILogger logger, string module, FaultKind kind, string reason);

    [LoggerMessage(1402, LogLevel.Information, "{Reason}")]
    private static partial void LogUnnamed(ILogger logger, string reason);
}
