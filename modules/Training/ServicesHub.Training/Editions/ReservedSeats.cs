namespace ServicesHub.Training;

/// <summary>Seats that are kept for the operators of an institution until the enrolment deadline.</summary>
internal sealed class ReservedSeats
{
    public Guid EditionId { get; init; }

    public Guid InstitutionId { get; init; }

    public int Seats { get; set; }
}
