using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Seals the audit every few seconds, beside the writes and never in their way.</summary>
internal sealed class SealAuditJob(SealAudit seal) : IScheduledJob
{
    public string Name => "platform.seal-audit";

    public LocalizedText Title => new("Sigillo del registro delle operazioni", "Sealing of the audit");

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public Task RunAsync(CancellationToken ct) => seal.ExecuteAsync(ct);
}
