using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>
/// Closes a session: decisions get their numbers and owners their work, and the minutes are drafted. Where the body
/// has a quorum rule and too few are there, the session is deserted and its items come back.
/// </summary>
internal sealed class CloseSession(
    GovernanceDb database, ReadSessions sessions, RegisterDecision register, InstitutionNames institutions, IWorkItems work, IAudit audit,
    ICurrentUser user, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int MinutesWorkingDays = 5;

    public async Task<Session> ExecuteAsync(Guid id, IReadOnlyList<ItemClosing> items, CancellationToken ct)
    {
        var session = await sessions.LoadAsync(id, ct);
        session.MustBe(SessionState.Open);
        var body = await database.Bodies.AsNoTracking().FirstAsync(b => b.Id == session.BodyId, ct);
        var names = await institutions.AllAsync(ct);
        var quorate = session.CountQuorum();
        if (quorate)
        {
            var problems = new ProblemList();
            ClosingRules.Check(problems, session, items, names.Keys.ToHashSet(), calendar.Today);
            problems.ThrowIfAny();
        }

        await using var transaction = await database.Database.BeginTransactionAsync(ct);
        session.ClosedAt = clock.GetUtcNow();
        session.State = quorate ? SessionState.Closed : SessionState.Deserted;
        var decisions = quorate ? await DecideAsync(session, body, items, ct) : [];
        if (!quorate)
            session.Agenda.ForEach(item => item.Outcome = ItemOutcome.Postponed);
        database.Minutes.Add(new SessionMinutes
        {
            SessionId = session.Id,
            Text = MinutesDraft.Write(session, body, decisions, names, user.DisplayName),
        });
        work.Settle(SessionWork.HoldKey(session.Id));
        work.Put(SessionWork.ToVerify(session, body, calendar.AddWorkingDays(calendar.Today, MinutesWorkingDays)));
        audit.Note(quorate ? "governance.session-closed" : "governance.session-deserted", session.Id);
        await database.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return session;
    }

    private async Task<List<Decision>> DecideAsync(Session session, Body body, IReadOnlyList<ItemClosing> items, CancellationToken ct)
    {
        var decisions = new List<Decision>();
        foreach (var item in session.Agenda.OrderBy(a => a.Position))
        {
            var closing = items.First(i => i.ItemId == item.Id);
            (item.Outcome, item.Summary) = (closing.Outcome, closing.Summary?.Trim() ?? "");
            if (closing.Outcome == ItemOutcome.Decided)
                decisions.Add(await register.ExecuteAsync(session, body, item, closing, ct));
            if (closing.Outcome is ItemOutcome.Decided or ItemOutcome.Noted && item.ApprovesMinutesOf is { } approved)
                await ApproveMinutesAsync(approved, session.Id, ct);
        }
        return decisions;
    }

    private async Task ApproveMinutesAsync(Guid approved, Guid inSession, CancellationToken ct)
    {
        var minutes = await database.Minutes.FirstAsync(m => m.SessionId == approved, ct);
        if (minutes.State == MinutesState.Verification)
            minutes.Approve(calendar.Today, inSession);
        work.Settle(SessionWork.MinutesKey(approved));
    }
}
