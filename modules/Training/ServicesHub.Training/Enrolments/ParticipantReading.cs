using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Puts on record whose enrolment was listed; one's own is no reading about others.</summary>
internal static class ParticipantReading
{
    public static void Listed(this IAudit audit, IEnumerable<Enrolment> enrolments, ICurrentUser user)
    {
        foreach (var enrolment in enrolments.Where(e => e.OperatorId != user.UserId))
            audit.Read("training.participant-listed", enrolment.Id, enrolment.OperatorId);
    }
}
