using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Contracts;

/// <summary>A measure (politica attiva) of a case came to its end.</summary>
/// <param name="EventId">Identity of this occurrence.</param>
/// <param name="OccurredAt">When it happened, UTC.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="CaseId">The case; the identity of the fact <c>case-management.taken-in-charge</c>.</param>
/// <param name="PersonId">The person, opaque.</param>
/// <param name="InstitutionId">The institution that follows her.</param>
/// <param name="Kind">Code of the measure: <c>italian-a2</c>.</param>
/// <param name="State"><c>ended</c>, <c>abandoned</c> or <c>cancelled</c>.</param>
/// <param name="EndedOn">The day it ended.</param>
/// <param name="Outcome">Code of what came of it; null when it did not start.</param>
/// <param name="Version">Version of the measure after the change.</param>
[EventName("case-management.measure-ended.v1")]
public sealed record MeasureEnded(
    Guid EventId,
    DateTimeOffset OccurredAt,
    Guid MeasureId,
    Guid CaseId,
    Guid PersonId,
    Guid InstitutionId,
    string Kind,
    string State,
    DateOnly EndedOn,
    string? Outcome,
    long Version) : IIntegrationEvent;
