using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Postpones or cancels a session that was not held. Its items come back in the next draft agenda.</summary>
internal sealed class SetSessionAside(GovernanceDb database, ReadSessions sessions, IWorkItems work, IAudit audit) : IUseCase
{
    public Task<Session> PostponeAsync(Guid id, string? reason, CancellationToken ct) => EndAsync(id, SessionState.Postponed, reason, ct);

    public Task<Session> CancelAsync(Guid id, string? reason, CancellationToken ct) => EndAsync(id, SessionState.Cancelled, reason, ct);

    private async Task<Session> EndAsync(Guid id, SessionState state, string? reason, CancellationToken ct)
    {
        var session = await sessions.LoadAsync(id, ct);
        session.MustBe(SessionState.Draft, SessionState.Convened);
        var problems = new ProblemList();
        session.Reason = problems.Required("reason", reason, "Scrivi il motivo.", "Type the reason.");
        FreeText.Check(problems, "reason", reason);
        problems.ThrowIfAny();
        session.State = state;
        session.Agenda.ForEach(item => item.Outcome = ItemOutcome.Postponed);
        work.Settle(SessionWork.HoldKey(id));
        audit.Note(state == SessionState.Postponed ? "governance.session-postponed" : "governance.session-cancelled", id);
        await database.SaveChangesAsync(ct);
        return session;
    }
}
