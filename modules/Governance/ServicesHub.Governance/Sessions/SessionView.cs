namespace ServicesHub.Governance;

/// <summary>A session as the API answers it.</summary>
internal sealed record SessionView(
    Guid Id, Guid BodyId, SessionState State, DateTimeOffset StartsAt, string Place, SessionMode Mode, string? Protocol, DateOnly? ConvenedOn,
    string? Reason, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, QuorumRule Quorum, int? QuorumRequired, int? VotingPresent,
    IReadOnlyList<AgendaItemView> Agenda, IReadOnlyList<AttendanceView> Attendance, IReadOnlyList<DecisionView> Decisions)
{
    public static SessionView Of(Session session, IReadOnlyList<Decision> decisions) => new(
        session.Id, session.BodyId, session.State, session.StartsAt, session.Place, session.Mode, session.Protocol, session.ConvenedOn,
        session.Reason, session.OpenedAt, session.ClosedAt, session.Quorum, session.QuorumRequired, session.VotingPresent,
        [.. session.Agenda.OrderBy(i => i.Position).Select(i => new AgendaItemView(
            i.Id, i.Position, i.Title, i.Rapporteur, i.ProposedKind, i.ProposedText, i.ProposedOwnerId, i.ProposedDueOn, i.CarriedFromId,
            i.ApprovesMinutesOf, i.Outcome, i.Summary))],
        [.. session.Attendance.OrderBy(a => a.Position).Select(a => new AttendanceView(
            a.SeatId, a.PersonName, a.Represents, a.Role, a.Votes, a.Presence, a.DelegateName, a.DelegateAct))],
        [.. decisions.Select(DecisionView.Of)]);
}

/// <summary>An agenda item as the API answers it.</summary>
internal sealed record AgendaItemView(
    Guid Id, int Position, string Title, string Rapporteur, DecisionKind? ProposedKind, string ProposedText, Guid? ProposedOwnerId,
    DateOnly? ProposedDueOn, Guid? CarriedFromId, Guid? ApprovesMinutesOf, ItemOutcome? Outcome, string Summary);

/// <summary>The presence of a member as the API answers it.</summary>
internal sealed record AttendanceView(
    Guid SeatId, string PersonName, string Represents, SeatRole Role, bool Votes, Presence Presence, string? DelegateName, string? DelegateAct);
