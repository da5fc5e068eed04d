namespace ServicesHub.Training;

/// <summary>An edition in the catalogue, with what the caller has to do with it.</summary>
internal sealed record EditionLine(
    Guid Id, string Title, string Kind, EditionState State, DateOnly StartsOn, DateOnly EndsOn, string Place, int Seats, int Taken, int Waiting,
    DateOnly EnrolBy, EnrolmentState? Mine)
{
    public int Left => Math.Max(0, Seats - Taken);
}
