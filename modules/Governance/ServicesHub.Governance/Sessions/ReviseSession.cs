using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Changes a session that has not been convened yet: when, where, agenda.</summary>
internal sealed class ReviseSession(GovernanceDb database, ReadSessions sessions) : IUseCase
{
    public async Task<Session> ExecuteAsync(Guid id, SessionInput input, CancellationToken ct)
    {
        var session = await sessions.LoadAsync(id, ct);
        session.MustBe(SessionState.Draft);
        var problems = new ProblemList();
        SessionRules.Check(problems, input);
        problems.ThrowIfAny();

        session.StartsAt = input.StartsAt!.Value.ToUniversalTime();
        session.Place = input.Place!.Trim();
        session.Mode = input.Mode!.Value;
        SessionAgenda.Write(session, input.Agenda ?? []);
        database.Touch(session);
        await database.SaveChangesAsync(ct);
        return session;
    }
}
