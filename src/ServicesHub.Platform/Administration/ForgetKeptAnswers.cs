using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Answers kept for the case that a request is repeated hold what was written, also about people: they go after a day.</summary>
internal sealed class ForgetKeptAnswers(HubDb database, TimeProvider clock) : IScheduledJob, IUseCase
{
    public string Name => "platform.forget-kept-answers";

    public LocalizedText Title => new("Cancellazione delle risposte conservate", "Deletion of kept answers");

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-1);
        return database.IdempotentRequests.Where(r => r.At < since).ExecuteDeleteAsync(ct);
    }
}
