using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Convenes a session under a protocol number, within the body's notice or with the reason for less.</summary>
internal sealed class ConveneSession(
    GovernanceDb database, ReadSessions sessions, IWorkItems work, IAudit audit, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<Session> ExecuteAsync(Guid id, string? protocol, string? urgency, CancellationToken ct)
    {
        var session = await sessions.LoadAsync(id, ct);
        session.MustBe(SessionState.Draft);
        var body = await database.Bodies.AsNoTracking().FirstAsync(b => b.Id == session.BodyId, ct);
        var problems = new ProblemList();
        var number = problems.Required("protocol", protocol, "Scrivi il numero di protocollo della convocazione.", "Type the protocol number of the convocation.");
        if (session.Agenda.Count == 0)
            problems.Add("agenda", "agenda-empty", "L'ordine del giorno è vuoto: aggiungi almeno un punto.", "The agenda is empty: add at least one item.");
        if (session.StartsAt <= clock.GetUtcNow())
            problems.Add("startsAt", "in-the-past", "La seduta è già passata: cambia giorno e ora.", "The session lies in the past: change its day and time.");
        else if (calendar.AddWorkingDays(calendar.Today, body.NoticeWorkingDays) > calendar.DateOf(session.StartsAt) && string.IsNullOrWhiteSpace(urgency))
            problems.Add("urgency", "notice-too-short",
                $"Mancano meno di {body.NoticeWorkingDays} giorni lavorativi alla seduta: sposta la data o scrivi il motivo dell'urgenza.",
                $"The session is less than {body.NoticeWorkingDays} working days away: move it or type why it is urgent.");
        FreeText.Check(problems, "urgency", urgency);
        problems.ThrowIfAny();

        session.State = SessionState.Convened;
        session.Protocol = number;
        session.ConvenedOn = calendar.Today;
        session.Reason = string.IsNullOrWhiteSpace(urgency) ? null : urgency.Trim();
        work.Put(SessionWork.ToHold(session, body, calendar.DateOf(session.StartsAt)));
        audit.Note("governance.session-convened", session.Id);
        await database.SaveChangesAsync(ct);
        return session;
    }
}
