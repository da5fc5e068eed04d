using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

internal sealed class VerifyWhenRequested(RebuildFacts rebuild) : IEventHandler<VerificationRequested>
{
    public Task HandleAsync(VerificationRequested e, CancellationToken ct) => rebuild.ExecuteAsync(e.Repair, ct);
}
