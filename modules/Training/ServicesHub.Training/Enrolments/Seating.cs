namespace ServicesHub.Training;

/// <summary>How many seats of an edition are free, and for whom, seats reserved for institutions included.</summary>
internal sealed class Seating(Edition edition, IEnumerable<Enrolment> enrolments, DateOnly today)
{
    private readonly Dictionary<Guid, int> taken = enrolments.Where(e => e.HoldsSeat || e.IsOver)
        .GroupBy(e => e.InstitutionId).ToDictionary(g => g.Key, g => g.Count());

    public int Taken => taken.Values.Sum();

    /// <summary>Seats that an operator of an institution could take now.</summary>
    public int FreeFor(Guid institution) =>
        Math.Max(0, edition.Seats - Taken - edition.Reserved.Where(r => r.InstitutionId != institution).Sum(Kept));

    private int Kept(ReservedSeats reserved) =>
        today > edition.EnrolBy ? 0 : Math.Max(0, reserved.Seats - taken.GetValueOrDefault(reserved.InstitutionId));
}
