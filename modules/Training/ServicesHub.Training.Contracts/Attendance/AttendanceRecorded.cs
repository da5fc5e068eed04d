using ServicesHub.Abstractions;

namespace ServicesHub.Training.Contracts;

/// <summary>
/// How long an operator attended an edition that is completed. Published when the edition is completed and again, with a
/// higher version, when a correction changes it.
/// </summary>
/// <param name="EventId">Identity of this occurrence.</param>
/// <param name="OccurredAt">When it happened, UTC.</param>
/// <param name="EnrolmentId">The enrolment; the identity of the fact <c>training.attendance</c>.</param>
/// <param name="EditionId">The edition attended.</param>
/// <param name="OperatorId">The operator's account, opaque.</param>
/// <param name="InstitutionId">The institution the operator worked for when enrolling.</param>
/// <param name="CompletedOn">The day of the last session in Italy, for which the attendance counts.</param>
/// <param name="Minutes">Minutes attended.</param>
/// <param name="PlannedMinutes">Minutes of all sessions.</param>
/// <param name="ReachedThreshold">Whether the minutes reach the edition's threshold.</param>
/// <param name="Kind">Code of the edition's format: <c>information-day</c>.</param>
/// <param name="Version">Version of the enrolment after the change; grows with each.</param>
[EventName("training.attendance-recorded.v1")]
public sealed record AttendanceRecorded(
    Guid EventId,
    DateTimeOffset OccurredAt,
    Guid EnrolmentId,
    Guid EditionId,
    Guid OperatorId,
    Guid InstitutionId,
    DateOnly CompletedOn,
    int Minutes,
    int PlannedMinutes,
    bool ReachedThreshold,
    string Kind,
    long Version) : IIntegrationEvent;
