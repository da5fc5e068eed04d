namespace ServicesHub.Governance;

/// <summary>A seat of a body, whoever holds it.</summary>
internal sealed class Seat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid BodyId { get; init; }

    public required int Position { get; init; }

    /// <summary>Letter of DPR 394/1999 art. 57 c. 1 (<c>a</c> to <c>h</c>), <c>invited</c> for c. 2, empty where no norm names it.</summary>
    public required string Letter { get; init; }

    public required string Title { get; init; }

    public required bool Votes { get; init; }

    public List<SeatHolder> Holders { get; init; } = [];

    public SeatHolder? HolderOn(DateOnly day) =>
        Holders.Where(h => h.From <= day && (h.Until is null || h.Until >= day)).MaxBy(h => h.From);
}
