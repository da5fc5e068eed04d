using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Contracts;

/// <summary>The dimensions under which an open case is counted changed: a correction, or another permit.</summary>
/// <param name="EventId">Identity of this occurrence.</param>
/// <param name="OccurredAt">When it happened, UTC.</param>
/// <param name="CaseId">The case; the identity of the fact <c>case-management.taken-in-charge</c>.</param>
/// <param name="PersonId">The person, opaque.</param>
/// <param name="InstitutionId">The institution that follows her.</param>
/// <param name="OpenedOn">The day on which the case opened.</param>
/// <param name="Sex"><c>F</c> or <c>M</c>.</param>
/// <param name="Citizenship">ISTAT code of the first citizenship; <c>997</c> while none is known.</param>
/// <param name="PermitFamily">Family of the permit in force, such as <c>LAVORO</c>; <c>NONE</c> without a permit.</param>
/// <param name="Version">Version of the case after the change; grows with each.</param>
[EventName("case-management.person-changed.v1")]
public sealed record PersonChanged(
    Guid EventId,
    DateTimeOffset OccurredAt,
    Guid CaseId,
    Guid PersonId,
    Guid InstitutionId,
    DateOnly OpenedOn,
    string Sex,
    string Citizenship,
    string PermitFamily,
    long Version) : IIntegrationEvent;
