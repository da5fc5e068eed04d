using ServicesHub.Data;

namespace ServicesHub.Training;

/// <summary>An operator's enrolment in an edition (iscrizione), with the institution she worked for when enrolling.</summary>
internal sealed class Enrolment : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EditionId { get; init; }

    public required Guid OperatorId { get; init; }

    public required Guid InstitutionId { get; set; }

    public required DateOnly EnrolledOn { get; set; }

    /// <summary>Place in the order of enrolment; seats are offered in this order.</summary>
    public int Position { get; set; }

    public EnrolmentState State { get; set; }

    /// <summary>Until when a freed seat is kept.</summary>
    public DateTimeOffset? OfferedUntil { get; set; }

    /// <summary>Minutes attended, once the edition is completed.</summary>
    public int? Minutes { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    /// <summary>Whether the operator still counts on the edition.</summary>
    public bool IsLive => State is EnrolmentState.Confirmed or EnrolmentState.Waiting or EnrolmentState.Offered;

    public bool HoldsSeat => State is EnrolmentState.Confirmed or EnrolmentState.Offered;

    /// <summary>Whether the operator took part in an edition that is completed.</summary>
    public bool IsOver => State is EnrolmentState.Completed or EnrolmentState.NotCompleted;
}
