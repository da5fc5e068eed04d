using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Governance;

/// <summary>The minutes of a session (verbale): drafted at its closing, verified, approved, then only corrected.</summary>
internal sealed class SessionMinutes : IVersioned, IStamped
{
    public required Guid SessionId { get; init; }

    public MinutesState State { get; set; }

    public required string Text { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    /// <summary>The session that approved them; null for a written procedure.</summary>
    public Guid? ApprovedInSessionId { get; set; }

    public List<MinutesCorrection> Corrections { get; init; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    /// <exception cref="RuleViolationException">The minutes are in another state.</exception>
    public void MustBe(params MinutesState[] states)
    {
        if (!states.Contains(State))
            throw new RuleViolationException("minutes-state", new(
                $"Il verbale è nello stato «{StateTitles.Of(State).It}»: dopo l'approvazione si aggiungono solo rettifiche numerate.",
                $"The minutes are in the state “{StateTitles.Of(State).En}”: after approval only numbered corrections are added."));
    }

    public void Approve(DateOnly on, Guid? inSession) =>
        (State, ApprovedOn, ApprovedInSessionId) = (MinutesState.Approved, on, inSession);
}
