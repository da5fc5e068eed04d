using ServicesHub.Abstractions;

namespace ServicesHub.Training.Contracts;

/// <summary>A certificate of participation (attestato di partecipazione) was issued, or issued again under its number.</summary>
/// <param name="EventId">Identity of this occurrence.</param>
/// <param name="OccurredAt">When it happened, UTC.</param>
/// <param name="CertificateId">The certificate.</param>
/// <param name="EnrolmentId">The enrolment it certifies.</param>
/// <param name="EditionId">The edition attended.</param>
/// <param name="OperatorId">The operator's account, opaque.</param>
/// <param name="InstitutionId">The institution the operator worked for when enrolling.</param>
/// <param name="Number">The number on the certificate: <c>AP-2026-000123</c>.</param>
/// <param name="IssuedOn">The day of issue in Italy.</param>
/// <param name="Minutes">Minutes attended.</param>
/// <param name="PlannedMinutes">Minutes of all sessions.</param>
/// <param name="Version">Version of the certificate after the change; grows with each.</param>
[EventName("training.certificate-issued.v1")]
public sealed record CertificateIssued(
    Guid EventId,
    DateTimeOffset OccurredAt,
    Guid CertificateId,
    Guid EnrolmentId,
    Guid EditionId,
    Guid OperatorId,
    Guid InstitutionId,
    string Number,
    DateOnly IssuedOn,
    int Minutes,
    int PlannedMinutes,
    long Version) : IIntegrationEvent;
