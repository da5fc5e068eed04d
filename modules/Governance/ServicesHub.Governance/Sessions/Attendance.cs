namespace ServicesHub.Governance;

/// <summary>Whether a member, as the seat was held that day, was there.</summary>
internal sealed class Attendance
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    public required Guid SeatId { get; init; }

    public required int Position { get; init; }

    public required string PersonName { get; init; }

    public required string Represents { get; init; }

    public SeatRole Role { get; init; }

    public required bool Votes { get; init; }

    public Presence Presence { get; set; }

    public string? DelegateName { get; set; }

    public string? DelegateAct { get; set; }

    public bool IsThere => Presence is Presence.Present or Presence.Delegate;
}
