using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

/// <summary>
/// Somebody asked to compare the facts. The hub does it on its own behalf, because a person sees only the records of her
/// institution: to her, those of all others would seem to be gone.
/// </summary>
/// <param name="EventId">Identity of this occurrence.</param>
/// <param name="OccurredAt">When it was asked, UTC.</param>
/// <param name="Repair">Whether to put differences right.</param>
[EventName("reporting.verification-requested.v1")]
internal sealed record VerificationRequested(Guid EventId, DateTimeOffset OccurredAt, bool Repair) : IIntegrationEvent;
