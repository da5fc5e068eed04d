using ServicesHub.Abstractions;
using ServicesHub.Training.Contracts;

namespace ServicesHub.Training;

/// <summary>
/// Gives a participant her minutes when the edition is completed, or after a correction, and lets others know. Minutes
/// that stay as they were change nothing.
/// </summary>
internal sealed class ConcludeEnrolment(IssueCertificate issue, IEvents events, IFeatures features, TimeProvider clock) : IUseCase
{
    public async Task StageAsync(Edition edition, Enrolment enrolment, int minutes, string? holder, CancellationToken ct)
    {
        if (enrolment.IsOver && enrolment.Minutes == minutes)
            return;
        var reached = AttendanceShare.Reaches(minutes, edition.PlannedMinutes, edition.ThresholdPercent);
        enrolment.Minutes = minutes;
        enrolment.State = reached ? EnrolmentState.Completed : EnrolmentState.NotCompleted;
        events.Publish(new AttendanceRecorded(
            Guid.CreateVersion7(), clock.GetUtcNow(), enrolment.Id, edition.Id, enrolment.OperatorId, enrolment.InstitutionId,
            edition.EndsOn, minutes, edition.PlannedMinutes, reached, edition.Kind, enrolment.Version + 1));
        if (await features.IsOnAsync(TrainingFeatures.Certificates, ct))
            await issue.FollowAsync(edition, enrolment, holder, ct);
    }
}
