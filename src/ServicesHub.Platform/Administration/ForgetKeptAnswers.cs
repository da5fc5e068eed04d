using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Answers kept for the case that a request is repeated hold what was written, also about people: they go after some days.</summary>
internal sealed class ForgetKeptAnswers(HubDb database, IConfiguration configuration, TimeProvider clock) : IScheduledJob, IUseCase
{
    /// <summary>For how many days a key is known, unless <c>Hub:Idempotency:Days</c> says otherwise.</summary>
    public const int Days = 7;

    public string Name => "platform.forget-kept-answers";

    public LocalizedText Title => new("Cancellazione delle risposte conservate", "Deletion of kept answers");

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-configuration.GetValue("Hub:Idempotency:Days", Days));
        return database.IdempotentRequests.Where(r => r.At < since).ExecuteDeleteAsync(ct);
    }
}
