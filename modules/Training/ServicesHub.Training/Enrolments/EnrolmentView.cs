namespace ServicesHub.Training;

/// <summary>An enrolment as the API answers it.</summary>
internal sealed record EnrolmentView(
    Guid Id, Guid EditionId, Guid OperatorId, Guid InstitutionId, DateOnly EnrolledOn, int Position, EnrolmentState State, DateTimeOffset? OfferedUntil, int? Minutes)
{
    public static EnrolmentView Of(Enrolment e) =>
        new(e.Id, e.EditionId, e.OperatorId, e.InstitutionId, e.EnrolledOn, e.Position, e.State, e.OfferedUntil, e.Minutes);
}
