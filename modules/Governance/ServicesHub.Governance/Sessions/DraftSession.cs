using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Prepares a session: what earlier sessions left over stands first on its agenda. The identity comes from the form, so
/// that sending it twice makes one session.
/// </summary>
internal sealed class DraftSession(GovernanceDb database, ReadSessions sessions, GovernanceAccess access, ReadBacklog backlog, IAudit audit) : IUseCase
{
    public async Task<Session> ExecuteAsync(Guid id, SessionInput input, CancellationToken ct)
    {
        if (await sessions.FindAsync(id, ct) is { } drafted)
            return drafted;
        var body = await database.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == input.BodyId, ct);
        if (body is not null && !access.Keeps(body))
            throw new RuleViolationException("not-secretariat", new(
                "Le sedute di questo organismo le convoca la sua segreteria: chiedi a quell'ente.",
                "Sessions of this body are convened by its secretariat: ask that institution."), "bodyId");
        var problems = new ProblemList();
        if (body is null)
            problems.Add("bodyId", "required", "Scegli l'organismo che si riunisce.", "Choose the body that meets.");
        SessionRules.Check(problems, input);
        problems.ThrowIfAny();

        var session = new Session
        {
            Id = id,
            BodyId = body!.Id,
            StartsAt = input.StartsAt!.Value.ToUniversalTime(),
            Place = input.Place!.Trim(),
            Mode = input.Mode!.Value,
            Quorum = body.Quorum,
        };
        SessionAgenda.Write(session, [.. (input.Agenda ?? []).Select(i => i with { Id = null })]);
        session.Agenda.InsertRange(0, await backlog.OfAsync(body.Id, ct));
        foreach (var (item, index) in session.Agenda.Select((item, index) => (item, index)))
            item.Position = index + 1;
        database.Sessions.Add(session);
        audit.Note("governance.session-drafted", session.Id);
        await database.SaveChangesAsync(ct);
        return session;
    }
}
