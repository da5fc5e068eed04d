using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

/// <summary>Asks the hub to compare the facts with those of the modules; it does so within seconds.</summary>
internal sealed class RequestVerification(ReportingDb db, IEvents events, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task ExecuteAsync(bool repair, CancellationToken ct)
    {
        var request = new VerificationRequested(Guid.CreateVersion7(), clock.GetUtcNow(), repair);
        events.Publish(request);
        audit.Note(repair ? "reporting.rebuild-requested" : "reporting.verification-requested", request.EventId);
        await db.SaveChangesAsync(ct);
    }
}
