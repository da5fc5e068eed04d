using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Contracts;

/// <summary>A case was closed with its outcome.</summary>
/// <param name="EventId">Identity of this occurrence.</param>
/// <param name="OccurredAt">When it happened, UTC.</param>
/// <param name="CaseId">The case; the identity of the fact <c>case-management.taken-in-charge</c>.</param>
/// <param name="PersonId">The person, opaque.</param>
/// <param name="InstitutionId">The institution that follows her.</param>
/// <param name="OpenedOn">The day on which the case opened.</param>
/// <param name="ClosedOn">The day on which it closed.</param>
/// <param name="OutcomeId">Identity of the fact <c>case-management.outcomes</c>.</param>
/// <param name="Outcome">Code of the outcome: <c>employed</c>.</param>
/// <param name="Sex"><c>F</c> or <c>M</c>.</param>
/// <param name="Citizenship">ISTAT code of the first citizenship; <c>997</c> while none is known.</param>
/// <param name="PermitFamily">Family of the permit in force, such as <c>LAVORO</c>; <c>NONE</c> without a permit.</param>
/// <param name="Version">Version of the case after the change; grows with each.</param>
[EventName("case-management.case-closed.v1")]
public sealed record CaseClosed(
    Guid EventId,
    DateTimeOffset OccurredAt,
    Guid CaseId,
    Guid PersonId,
    Guid InstitutionId,
    DateOnly OpenedOn,
    DateOnly ClosedOn,
    Guid OutcomeId,
    string Outcome,
    string Sex,
    string Citizenship,
    string PermitFamily,
    long Version) : IIntegrationEvent;
