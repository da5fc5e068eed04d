using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Notes who is there while the session is open. A delegate needs a name and an act.</summary>
internal sealed class RecordAttendance(GovernanceDb database, ReadSessions sessions) : IUseCase
{
    public async Task<Session> ExecuteAsync(Guid id, IReadOnlyList<PresenceInput> members, CancellationToken ct)
    {
        var session = await sessions.LoadAsync(id, ct);
        session.MustBe(SessionState.Open);
        var problems = new ProblemList();
        for (var i = 0; i < members.Count; i++)
            Record(problems, $"members[{i}]", session, members[i]);
        problems.ThrowIfAny();
        session.CountQuorum();
        database.Touch(session);
        await database.SaveChangesAsync(ct);
        return session;
    }

    private static void Record(ProblemList problems, string at, Session session, PresenceInput input)
    {
        if (session.Attendance.FirstOrDefault(a => a.SeatId == input.SeatId) is not { } attendance)
        {
            problems.Add($"{at}.seatId", "unknown-seat", "Questo seggio non è nell'elenco della seduta.", "This seat is not on the session's list.");
            return;
        }
        if (input.Presence is null)
            problems.Add($"{at}.presence", "required", "Indica se è presente.", "Say whether the member is there.");
        var isDelegate = input.Presence == Presence.Delegate;
        if (isDelegate)
        {
            problems.Required($"{at}.delegateName", input.DelegateName, "Scrivi chi è il delegato.", "Type who the delegate is.");
            problems.Required($"{at}.delegateAct", input.DelegateAct, "Il delegato deve avere un atto: scrivine gli estremi.", "A delegate needs an act: type its reference.");
        }
        attendance.Presence = input.Presence ?? Presence.Absent;
        attendance.DelegateName = isDelegate ? input.DelegateName?.Trim() : null;
        attendance.DelegateAct = isDelegate ? input.DelegateAct?.Trim() : null;
    }
}
