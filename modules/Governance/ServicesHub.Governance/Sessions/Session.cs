using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Governance;

/// <summary>A sitting of a body (seduta), from its draft agenda to its closing.</summary>
internal sealed class Session : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid BodyId { get; init; }

    public SessionState State { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required string Place { get; set; }

    public SessionMode Mode { get; set; }

    public QuorumRule Quorum { get; set; }

    /// <summary>Number of the convocation in the register of the secretariat (numero di protocollo).</summary>
    public string? Protocol { get; set; }

    public DateOnly? ConvenedOn { get; set; }

    /// <summary>Why the notice was shorter than the body's rule, or why the session was postponed or cancelled.</summary>
    public string? Reason { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public int? QuorumRequired { get; set; }

    public int? VotingPresent { get; set; }

    public List<AgendaItem> Agenda { get; init; } = [];

    public List<Attendance> Attendance { get; init; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    /// <exception cref="RuleViolationException">The session is in another state.</exception>
    public void MustBe(params SessionState[] states)
    {
        if (!states.Contains(State))
            throw new RuleViolationException("session-state", new(
                $"La seduta è nello stato «{StateTitles.Of(State).It}»: questo passaggio non è possibile.",
                $"The session is in the state “{StateTitles.Of(State).En}”: this step is not possible."));
    }

    public void Open(Body body, DateOnly day, DateTimeOffset now)
    {
        State = SessionState.Open;
        OpenedAt = now;
        foreach (var seat in body.Seats.OrderBy(s => s.Position))
            if (seat.HolderOn(day) is { } holder)
                Attendance.Add(AttendanceOf(seat, holder));
    }

    private static Attendance AttendanceOf(Seat seat, SeatHolder holder) => new()
    {
        SeatId = seat.Id,
        Position = seat.Position,
        PersonName = holder.PersonName,
        Represents = holder.Represents,
        Role = holder.Role,
        Votes = seat.Votes,
    };

    /// <summary>Counts who is there and keeps it; true when the quorum rule, if any, is met.</summary>
    public bool CountQuorum()
    {
        (QuorumRequired, VotingPresent) = (SessionQuorum.RequiredBy(this), SessionQuorum.PresentAt(this));
        return QuorumRequired is not { } required || VotingPresent >= required;
    }
}
