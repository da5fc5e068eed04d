using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Opens a convened session with the list of those who hold a seat that day.</summary>
internal sealed class OpenSession(
    GovernanceDb database, ReadSessions sessions, IAudit audit, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<Session> ExecuteAsync(Guid id, CancellationToken ct)
    {
        var session = await sessions.LoadAsync(id, ct);
        session.MustBe(SessionState.Convened);
        var day = calendar.DateOf(session.StartsAt);
        if (day > calendar.Today)
            throw new RuleViolationException("session-not-today", new(
                $"La seduta è convocata per il {day:dd/MM/yyyy}: si apre quel giorno.",
                $"The session is convened for {day:dd/MM/yyyy}: it opens on that day."));
        var body = await database.Bodies.AsNoTracking().Include(b => b.Seats).ThenInclude(s => s.Holders).AsSplitQuery().FirstAsync(b => b.Id == session.BodyId, ct);
        session.Open(body, day, clock.GetUtcNow());
        audit.Note("governance.session-opened", session.Id);
        await database.SaveChangesAsync(ct);
        return session;
    }
}
