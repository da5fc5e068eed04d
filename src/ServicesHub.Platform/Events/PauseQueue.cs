using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>Lets a module handle no events for a while, or again. Of two who want the same the first decides, and nothing is written for the second.</summary>
internal sealed class PauseQueue(ReadEvents events, PauseEvents pauses) : IUseCase
{
    /// <returns>The queue afterwards and whether this changed it; null when the deployment has no such queue.</returns>
    /// <exception cref="RuleViolationException">Paused without a reason.</exception>
    public async Task<(QueueLine Queue, bool IsChanged)?> ExecuteAsync(string module, bool pause, string? reason, CancellationToken ct)
    {
        if (await events.QueueAsync(module, ct) is null)
            return null;
        var isChanged = await pauses.ExecuteAsync(module, pause, reason, ct);
        return await events.QueueAsync(module, ct) is { } queue ? (queue, isChanged) : null;
    }
}
